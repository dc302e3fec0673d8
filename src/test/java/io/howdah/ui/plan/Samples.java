package io.howdah.ui.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Plans that PostgreSQL 18 printed for queries over a small shop.
final class Samples {

    /// Four nodes: a filter that the planner misjudges feeds a nested loop.
    static final String NESTED_LOOP =
            """
            Aggregate  (cost=1732.01..1732.02 rows=1 width=8) (actual time=184.031..184.032 rows=1.00 loops=1)
              Buffers: shared hit=33702
              ->  Nested Loop  (cost=0.00..1732.00 rows=2 width=0) (actual time=1.130..183.949 rows=504.00 loops=1)
                    Join Filter: (p.id = r.product_id)
                    Rows Removed by Join Filter: 503496
                    ->  Seq Scan on product p  (cost=0.00..139.50 rows=1 width=4) (actual time=0.047..0.413 rows=42.00 loops=1)
                          Filter: ((category = 3) AND ((attributes ->> 'color'::text) = 'red'::text))
                          Rows Removed by Filter: 4958
                    ->  Seq Scan on review r  (cost=0.00..1550.00 rows=11894 width=4) (actual time=0.001..3.829 rows=12000.00 loops=42)
                          Filter: (stars = 5)
                          Rows Removed by Filter: 48000
            Planning Time: 0.494 ms
            Execution Time: 184.100 ms
            """;

    private Samples() {}

    /// A file beside this class.
    static String file(String name) {
        try (InputStream in =
                Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
