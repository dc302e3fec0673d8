"use strict";
// Plays the replay of a plan. Names reach the page as text only, never as markup.
(function () {
  window.addEventListener("error", function (event) {
    document.documentElement.setAttribute("data-error", event.message);
  });
  const SVG = "http://www.w3.org/2000/svg";
  const CARD = { width: 230, height: 104 };
  const SECONDS = 20; // how long a replay takes at speed 1

  function svg(name, attributes, text) {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function html(name, classes, text) {
    const element = document.createElement(name);
    if (classes) element.className = classes;
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function count(number) {
    return Number(number).toLocaleString("en-US", { maximumFractionDigits: number % 1 && number < 100 ? 2 : 0 });
  }
  function fitted(text, letters) {
    return text.length > letters ? text.slice(0, letters - 1) + "…" : text;
  }
  function clamp(value, low, high) {
    return Math.min(high, Math.max(low, value));
  }

  // What a node is doing at a time: the same rules as in the program.
  function stateOf(life, time) {
    if (life.start === null) return { status: "never", rows: 0, loops: 0, fill: 0 };
    const store = life.store;
    const fill = !store || time <= store.from ? 0 : time >= store.to ? 1 : (time - store.from) / (store.to - store.from);
    return { status: status(life, time), rows: rows(life, time), loops: loops(life, time), fill: time >= life.start ? fill : 0 };
  }
  function status(life, time) {
    if (time >= life.finish) return "done";
    if (time < life.opened) return "waiting";
    if (time < life.start) return "open";
    if (life.first !== null && time >= life.first) return time < life.resume ? "held" : "giving";
    return life.store && time >= life.store.from && time < life.store.to ? "collecting" : "working";
  }
  function rows(life, time) {
    if (time >= life.finish) return life.rows;
    if (life.first === null || time < life.first) return 0;
    const least = Math.min(1, life.rows);
    if (time < life.resume) return least;
    return Math.floor(least + (life.rows - least) * (time - life.resume) / (life.finish - life.resume));
  }
  function loops(life, time) {
    if (time >= life.finish) return life.loops;
    if (time < life.start) return 0;
    return 1 + Math.floor((life.loops - 1) * (time - life.start) / (life.finish - life.start));
  }

  function Player(root) {
    const data = JSON.parse(root.querySelector("script[type='application/json']").textContent);
    const lives = new Map(data.nodes.map(node => [node.id, node]));
    const steps = data.steps;
    const find = name => root.querySelector(name);
    const narration = find(".replay-narration"), slider = find(".replay-slider"), clock = find(".replay-clock");
    const play = find(".replay-play"), speed = find(".replay-speed"), list = find(".replay-steps");
    const diagram = find(".replay-diagram");
    let position = 0; // steps passed when even, else time
    let even = true, playing = false, before = 0, told = -1, zoom = 1;

    function timeOf(passed) {
      const step = clamp(Math.floor(passed), 0, steps.length);
      if (step >= steps.length) return data.length;
      const from = steps[step].at, to = step + 1 < steps.length ? steps[step + 1].at : data.length;
      return from + (to - from) * (passed - step);
    }
    function passedOf(time) {
      const step = stepAt(time), from = steps[step].at;
      const to = step + 1 < steps.length ? steps[step + 1].at : data.length;
      return step + (to > from ? clamp((time - from) / (to - from), 0, 1) : 0);
    }
    function stepAt(time) {
      let low = 0, high = steps.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (steps[middle].at <= time) low = middle; else high = middle - 1;
      }
      return low;
    }
    const whole = () => even ? steps.length : data.length;
    const now = () => even ? timeOf(position) : position;
    const current = () => even ? clamp(Math.floor(position), 0, steps.length - 1) : stepAt(position);
    function words(time) {
      if (data.clock === "COSTS") return "cost " + count(time);
      if (data.clock === "NODES") return "step " + count(time);
      return time >= 1000 ? (time / 1000).toFixed(2) + " s" : time.toFixed(time < 10 ? 3 : 1) + " ms";
    }

    // The picture: built once, then only what changes is set.
    const picture = svg("svg", { role: "img", "aria-label": "Plan" });
    const cards = new Map(), edges = [];
    function build() {
      picture.setAttribute("viewBox", "-20 -20 " + (data.width + 40) + " " + (data.height + 40));
      const lines = picture.appendChild(svg("g", {}));
      const boxes = picture.appendChild(svg("g", {}));
      for (const node of data.nodes) {
        const above = lives.get(node.parent);
        if (above) lines.appendChild(edge(node, above));
        boxes.appendChild(card(node));
      }
      diagram.appendChild(picture);
      steps.forEach((step, index) => {
        const item = html("li"), button = html("button");
        button.type = "button";
        button.appendChild(html("time", "", words(step.at)));
        button.appendChild(html("span", "", step.words));
        button.addEventListener("click", () => goTo(index));
        item.appendChild(button);
        list.appendChild(item);
      });
    }
    function edge(node, above) {
      const from = { x: node.x + CARD.width / 2, y: node.y }, to = { x: above.x + CARD.width / 2, y: above.y + CARD.height };
      const middle = (from.y + to.y) / 2, group = svg("g", {});
      const path = "M" + from.x + " " + from.y + "C" + from.x + " " + middle + " " + to.x + " " + middle + " " + to.x + " " + to.y;
      const width = Math.min(12, 1.5 + 1.6 * Math.log10(Math.max(1, node.rows)));
      group.appendChild(svg("path", { d: path, class: "replay-edge", "stroke-width": width }));
      const dots = [];
      for (let i = 0; i < Math.min(8, 1 + Math.ceil(1.3 * Math.log10(Math.max(1, node.rows)))); i++) {
        dots.push(group.appendChild(svg("circle", { class: "replay-dot", r: Math.max(3.5, width / 2 + 1), visibility: "hidden" })));
      }
      edges.push({ node: node, from: from, to: to, middle: middle, dots: dots });
      return group;
    }
    function card(node) {
      const group = svg("g", { class: "replay-card", transform: "translate(" + node.x + " " + node.y + ")" });
      const wide = CARD.width - 24;
      group.appendChild(svg("title", {}, node.title + (node.store && node.store.words ? "\n" + node.store.words : "")));
      group.appendChild(svg("rect", { class: "replay-box", width: CARD.width, height: CARD.height, rx: 8 }));
      group.appendChild(svg("text", { class: "replay-title", x: 12, y: 23 }, fitted(node.name, 26)));
      group.appendChild(svg("text", { class: "replay-target", x: 12, y: 41 }, fitted(node.target, 30)));
      const rowsText = group.appendChild(svg("text", { x: 12, y: 60 }));
      const state = group.appendChild(svg("text", { class: "replay-small", x: CARD.width - 12, y: 60, "text-anchor": "end" }));
      group.appendChild(svg("rect", { class: "replay-track", x: 12, y: 67, width: wide, height: 6, rx: 3 }));
      const bar = group.appendChild(svg("rect", { class: "replay-bar", x: 12, y: 67, width: 0, height: 6, rx: 3 }));
      const small = group.appendChild(svg("text", { class: "replay-small", x: 12, y: 87 }));
      const parts = { group: group, rows: rowsText, state: state, bar: bar, small: small, wide: wide, lanes: [] };
      if (node.store) {
        group.appendChild(svg("rect", { class: "replay-track", x: 12, y: 92, width: wide, height: 6, rx: 3 }));
        parts.gauge = group.appendChild(svg("rect", { class: "replay-gauge", x: 12, y: 92, width: 0, height: 6, rx: 3 }));
      } else if (node.lanes.length) {
        const each = wide / node.lanes.length;
        node.lanes.forEach((lane, index) => {
          const track = svg("rect", { class: "replay-track", x: 12 + index * each, y: 92, width: each - 3, height: 6, rx: 2 });
          track.appendChild(svg("title", {}, lane.name + ": " + count(lane.rows) + " rows"));
          group.appendChild(track);
          parts.lanes.push({ lane: lane, wide: each - 3, bar: group.appendChild(svg("rect", { class: "replay-lane", x: 12 + index * each, y: 92, width: 0, height: 6, rx: 2 })) });
        });
      }
      cards.set(node.id, parts);
      return group;
    }
    function set(element, name, value) {
      if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
    }
    function write(element, text) {
      if (element.textContent !== text) element.textContent = text;
    }
    const LABELS = { never: "never ran", waiting: "waiting", open: "open", working: "working", collecting: "collecting", giving: "giving rows", held: "held back", done: "done" };
    function draw(flow) {
      const time = now(), index = current(), step = steps[index];
      for (const node of data.nodes) {
        const state = stateOf(node, time), parts = cards.get(node.id);
        set(parts.group, "class", "replay-card is-" + state.status + (step.node === node.id ? " is-told" : ""));
        write(parts.rows, count(state.rows) + " of " + count(node.rows) + " rows");
        write(parts.state, LABELS[state.status]);
        set(parts.bar, "width", node.rows > 0 ? (parts.wide * state.rows / node.rows).toFixed(1) : 0);
        write(parts.small, smallWords(node, state));
        if (parts.gauge) set(parts.gauge, "width", (parts.wide * state.fill).toFixed(1));
        for (const part of parts.lanes) {
          const lane = part.lane, done = lane.to > lane.from ? clamp((time - lane.from) / (lane.to - lane.from), 0, 1) : time >= lane.to ? 1 : 0;
          set(part.bar, "width", (part.wide * done).toFixed(1));
        }
      }
      edges.forEach(one => flowing(one, time, flow));
      write(narration, step.words);
      write(clock, words(time) + " of " + words(data.length));
      slider.value = position / whole() * 1000;
      slider.setAttribute("aria-valuetext", words(time));
      write(play, playing ? "Pause" : position >= whole() ? "Replay" : "Play");
      root.setAttribute("data-time", time);
      root.setAttribute("data-step", index);
      root.setAttribute("data-playing", playing);
      if (index !== told) tell(index);
    }
    function smallWords(node, state) {
      const parts = [];
      if (node.loops > 1 && !node.lanes.length) parts.push("loop " + count(state.loops) + " of " + count(node.loops));
      if (node.lanes.length) parts.push(node.lanes.length + " processes");
      if (node.store) parts.push(node.store.kind + " " + Math.round(state.fill * 100) + " %");
      if (node.hidden) parts.push("+ " + count(node.hidden) + " nodes not drawn");
      return fitted(parts.join(" · "), 34);
    }
    // Dots travel up; a pause leaves them where they are.
    function flowing(one, time, flow) {
      const on = stateOf(one.node, time).status === "giving";
      one.dots.forEach((dot, index) => {
        set(dot, "visibility", on ? "visible" : "hidden");
        if (!on) return;
        const at = (flow + index / one.dots.length) % 1, back = 1 - at;
        const a = back * back * back, b = 3 * back * back * at, c = 3 * back * at * at, d = at * at * at;
        dot.setAttribute("cx", (one.from.x * (a + b) + one.to.x * (c + d)).toFixed(1));
        dot.setAttribute("cy", (one.from.y * a + one.middle * (b + c) + one.to.y * d).toFixed(1));
      });
    }
    function tell(index) {
      if (told >= 0) list.children[told].removeAttribute("aria-current");
      told = index;
      const item = list.children[index];
      item.setAttribute("aria-current", "step");
      if (item.offsetTop < list.scrollTop || item.offsetTop + item.offsetHeight > list.scrollTop + list.clientHeight) {
        list.scrollTop = item.offsetTop - list.clientHeight / 3;
      }
      const node = lives.get(steps[index].node);
      if (node && zoom * data.width > diagram.clientWidth) {
        diagram.scrollLeft = (node.x + CARD.width / 2 + 20) * zoom - diagram.clientWidth / 2;
      }
      if (node && zoom * data.height > diagram.clientHeight) {
        diagram.scrollTop = (node.y + CARD.height / 2 + 20) * zoom - diagram.clientHeight / 2;
      }
    }
    let flow = 0;
    // A timer, not a frame's callback: that one also runs where nothing is on a screen.
    setInterval(tick, 25);
    function tick() {
      if (!playing) return;
      const stamp = performance.now(), passed = Math.min(100, stamp - before) / 1000;
      before = stamp;
      const rate = Number(speed.value);
      position += even ? passed * rate * 0.6 : passed * rate * data.length / SECONDS;
      flow = (flow + passed * Math.min(2, Math.max(0.3, rate)) * 0.5) % 1;
      if (position >= whole()) { position = whole(); playing = false; }
      draw(flow);
    }
    function toggle() {
      playing = !playing;
      if (playing && position >= whole()) position = 0;
      before = performance.now();
      draw(flow);
    }
    function goTo(index) {
      playing = false;
      const step = clamp(index, 0, steps.length - 1);
      if (index >= steps.length) position = whole();
      else position = even ? step : steps[step].at;
      draw(flow);
    }
    function seek(time) {
      playing = false;
      position = even ? passedOf(clamp(time, 0, data.length)) : clamp(time, 0, data.length);
      draw(flow);
    }
    // Steps at the same moment are told one by one only when each step takes the same time.
    function move(by) {
      const from = current();
      let to = from + by;
      while (!even && to > 0 && to < steps.length - 1 && steps[to].at === steps[from].at) to += by;
      goTo(to);
    }
    function pace(isEven) {
      const time = now();
      even = isEven;
      position = even ? passedOf(time) : time;
      draw(flow);
    }
    function size() {
      const wide = diagram.clientWidth / (data.width + 40), high = diagram.clientHeight / (data.height + 40);
      zoom = clamp(Math.min(wide, high), 0.72, 1.6);
      picture.setAttribute("width", (data.width + 40) * zoom);
      picture.setAttribute("height", (data.height + 40) * zoom);
    }
    function faster(by) {
      const index = clamp(speed.selectedIndex + by, 0, speed.options.length - 1);
      speed.selectedIndex = index;
    }
    play.addEventListener("click", toggle);
    find(".replay-back").addEventListener("click", () => move(-1));
    find(".replay-next").addEventListener("click", () => move(1));
    slider.addEventListener("input", () => {
      playing = false;
      position = slider.value / 1000 * whole();
      draw(flow);
    });
    find(".replay-pace").addEventListener("change", event => pace(event.target.value === "even"));
    find(".replay-present").addEventListener("click", present);
    function present() {
      root.classList.toggle("is-presenting");
      size();
    }
    const KEYS = {
      " ": toggle, ArrowRight: () => move(1), ArrowLeft: () => move(-1), Home: () => goTo(0),
      End: () => goTo(steps.length), "+": () => faster(1), "=": () => faster(1), "-": () => faster(-1), p: present
    };
    document.addEventListener("keydown", event => {
      const own = event.target.matches && event.target.matches("select, textarea, input:not([type='range'])");
      const button = event.target.tagName === "BUTTON" && (event.key === " " || event.key === "Enter");
      const act = KEYS[event.key];
      if (act && !own && !button && !event.ctrlKey && !event.metaKey && !event.altKey && nearest() === root) {
        event.preventDefault();
        act();
      }
    });
    window.addEventListener("resize", () => { size(); draw(flow); });
    function follow() {
      const hash = location.hash.slice(1);
      const at = /(?:^|&)t=([0-9.]+)/.exec(hash), step = /(?:^|&)step=([0-9]+)/.exec(hash);
      if (/(?:^|&)real/.test(hash)) { find(".replay-pace").value = "real"; pace(false); }
      if (at) seek(Number(at[1]));
      if (step) goTo(Number(step[1]));
      if (/(?:^|&)present/.test(hash)) present();
      if (/(?:^|&)play/.test(hash) && !playing) toggle();
    }
    window.addEventListener("hashchange", follow);
    build();
    size();
    draw(flow);
    follow();
    root.setAttribute("data-ready", "true");
  }
  // Keys go to the replay in the middle of the window where a page has several.
  function nearest() {
    let best = null, least = Infinity;
    document.querySelectorAll(".replay").forEach(root => {
      const box = root.getBoundingClientRect();
      const far = Math.abs(box.top + box.height / 2 - window.innerHeight / 2);
      if (far < least) { least = far; best = root; }
    });
    return best;
  }
  document.querySelectorAll(".replay").forEach(Player);
})();
