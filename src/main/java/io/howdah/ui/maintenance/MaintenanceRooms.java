package io.howdah.ui.maintenance;

import io.howdah.maintain.JobScheduler;
import io.howdah.maintain.JobStore;
import io.howdah.maintain.MaintenanceRuns;

/// What of the room `maintain` the window works with.
public record MaintenanceRooms(JobStore jobs, MaintenanceRuns runs, JobScheduler scheduler) {}
