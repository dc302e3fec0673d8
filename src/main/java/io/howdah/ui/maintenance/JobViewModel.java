package io.howdah.ui.maintenance;

import io.howdah.maintain.Analyze;
import io.howdah.maintain.Job;
import io.howdah.maintain.MaintenanceTask;
import io.howdah.maintain.RunRequest;
import io.howdah.maintain.Vacuum;
import io.howdah.maintain.VacuumOption;
import io.howdah.maintain.schedule.CronExpression;
import io.howdah.maintain.schedule.CronSyntaxException;
import io.howdah.maintain.schedule.GapPolicy;
import io.howdah.maintain.schedule.JobSchedule;
import io.howdah.ui.control.Failure;
import io.howdah.ui.control.Quantity;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One job under edit; says at once what its schedule means and when it runs next.
final class JobViewModel {

    /// The work to choose from.
    enum Work {
        VACUUM_ANALYZE("VACUUM and ANALYZE", Vacuum.with(VacuumOption.ANALYZE)),
        VACUUM("VACUUM", Vacuum.with()),
        ANALYZE("ANALYZE", new Analyze(false));

        private final String words;

        @SuppressWarnings("ImmutableEnumChecker") // the tasks are records without mutable parts
        private final MaintenanceTask task;

        Work(String words, MaintenanceTask task) {
            this.words = words;
            this.task = task;
        }

        String words() {
            return words;
        }

        MaintenanceTask task() {
            return task;
        }
    }

    private static final int SHOWN_FIRINGS = 3;

    private final Optional<Job> edited;
    private final RunRequest request;
    private final InstantSource clock;
    private final StringProperty name = new SimpleStringProperty("Nightly vacuum");
    private final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.VACUUM_ANALYZE);
    private final StringProperty cron = new SimpleStringProperty("0 3 * * *");
    private final StringProperty zone = new SimpleStringProperty(ZoneId.systemDefault().getId());
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();

    /// @param request what a new job is about; its task is chosen here
    JobViewModel(Optional<Job> edited, RunRequest request, InstantSource clock) {
        this.edited = edited;
        this.request = request;
        this.clock = clock;
        edited.ifPresent(this::fill);
        cron.subscribe(this::explain);
        zone.subscribe(this::explain);
    }

    private void fill(Job job) {
        name.set(job.name());
        cron.set(job.schedule().cron().text());
        zone.set(job.schedule().zone().getId());
        for (Work choice : Work.values()) {
            if (choice.task().equals(job.work().task())) {
                work.set(choice);
            }
        }
    }

    private void explain() {
        try {
            CronExpression expression = CronExpression.parse(cron.get());
            ZoneId where = ZoneId.of(zone.get().strip());
            String next =
                    expression
                            .firingsAfter(clock.instant(), where, GapPolicy.AT_TRANSITION)
                            .limit(SHOWN_FIRINGS)
                            .map(instant -> Quantity.moment(instant, where))
                            .collect(Collectors.joining("\n"));
            meaning.set(expression.description() + ".\nNext:\n" + next);
            valid.set(true);
        } catch (CronSyntaxException e) {
            meaning.set(Failure.sentence(e));
            valid.set(false);
        } catch (DateTimeException e) {
            meaning.set(
                    "\"%s\" is no time zone. Write one such as Europe/Berlin or UTC."
                            .formatted(zone.get().strip()));
            valid.set(false);
        }
    }

    /// The job as the fields say; call it only while they are valid.
    Job job() {
        JobSchedule schedule = JobSchedule.of(cron.get(), ZoneId.of(zone.get().strip()));
        RunRequest work =
                new RunRequest(
                        request.profileId(),
                        request.database(),
                        request.scope(),
                        this.work.get().task(),
                        request.limits());
        return edited.map(job -> new Job(job.id(), name.get(), work, schedule, job.enabled()))
                .orElseGet(() -> Job.create(name.get(), work, schedule));
    }

    /// Says why the job was refused.
    void refused(Throwable failure) {
        meaning.set(Failure.sentence(failure));
    }

    /// What the job is about, in words.
    String about() {
        return request.scope() + " in " + Optional.ofNullable(request.database()).orElse("");
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<Work> workProperty() {
        return work;
    }

    StringProperty cronProperty() {
        return cron;
    }

    StringProperty zoneProperty() {
        return zone;
    }

    /// What the schedule means, or what is wrong with it.
    ReadOnlyStringProperty meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }
}
