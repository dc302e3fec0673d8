package io.howdah.ui.maintenance;

import io.howdah.maintain.Job;

/// What the user can do with jobs.
interface JobActions {

    void create();

    void edit(Job job);

    void run(Job job);

    void enable(Job job, boolean enabled);

    void remove(Job job);
}
