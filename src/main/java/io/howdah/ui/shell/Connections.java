package io.howdah.ui.shell;

import io.howdah.connect.ConnectionFailedException;
import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import io.howdah.connect.Profile;
import io.howdah.connect.Profiles;
import io.howdah.connect.Secrets;
import io.howdah.ui.control.Failure;
import io.howdah.ui.fx.Background;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The window's view of the profiles and their pools. A missing or wrong password is asked for, and
/// the work is tried again.
///
/// Used on the FX thread; nothing here blocks it.
public final class Connections {

    /// What to do with a short lease, on a background thread.
    @FunctionalInterface
    public interface LeaseWork<T> {
        T apply(Lease lease) throws Exception;
    }

    private final Profiles stored;
    private final ConnectionPools pools;
    private final Secrets secrets;
    private final Background background;
    private final Prompts prompts;
    private final Notices notices;
    private final ObservableList<Profile> profiles = FXCollections.observableArrayList();
    private final ObservableList<Profile> view = FXCollections.unmodifiableObservableList(profiles);

    public Connections(
            Profiles stored,
            ConnectionPools pools,
            Secrets secrets,
            Background background,
            Prompts prompts,
            Notices notices) {
        this.stored = stored;
        this.pools = pools;
        this.secrets = secrets;
        this.background = background;
        this.prompts = prompts;
        this.notices = notices;
        profiles.add(Profile.EMBEDDED);
    }

    /// The profiles as last read, the embedded one first.
    public ObservableList<Profile> profiles() {
        return view;
    }

    public Optional<Profile> find(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /// Reads the profiles again.
    public void refresh() {
        background.submit(stored::list, this::show);
    }

    /// Adds or replaces a profile; its next lease connects with what it says now.
    public void save(Profile profile, Runnable done, Consumer<? super Throwable> failed) {
        background.submit(
                () -> {
                    stored.save(profile);
                    return stored.list();
                },
                list -> {
                    show(list);
                    done.run();
                },
                failed);
    }

    /// Removes a profile and what is remembered of its password.
    public void remove(Profile profile) {
        background.submit(
                () -> {
                    stored.remove(profile);
                    pools.forget(profile.id());
                    secrets.forget(profile.id());
                    return stored.list();
                },
                this::show);
    }

    /// Shows profiles that were read already.
    public void show(List<Profile> list) {
        if (!profiles.equals(list)) {
            profiles.setAll(list);
        }
    }

    /// The pool of a database; connects to nothing yet.
    public Pool pool(Profile profile, Optional<String> database) {
        return pools.pool(profile, database.orElse(null));
    }

    /// Runs work on a short read-only lease.
    public <T> Background.Handle read(
            Pool pool,
            Holder holder,
            LeaseWork<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        return call(
                pool.profile(),
                () -> {
                    try (Lease lease = pool.lease(holder)) {
                        return work.apply(lease);
                    }
                },
                done,
                failed);
    }

    /// Runs work that connects, for instance [Pool#pin]. When the server wants another password the
    /// user is asked and the work runs again, until the user gives up.
    public <T> Background.Handle call(
            Profile profile,
            Callable<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        return background.submit(
                work,
                done,
                failure -> {
                    if (wantsPassword(failure) && askPassword(profile, failure)) {
                        call(profile, work, done, failed);
                    } else {
                        failed.accept(failure);
                    }
                });
    }

    private static boolean wantsPassword(Throwable failure) {
        return failure instanceof ConnectionFailedException refused
                && refused.problem().kind().isAboutPassword();
    }

    private boolean askPassword(Profile profile, Throwable failure) {
        Optional<Prompts.Password> typed = prompts.password(Failure.sentence(failure));
        typed.ifPresent(password -> keepPassword(profile, password));
        return typed.isPresent();
    }

    /// Holds a password for the session, and in the keyring if the user wants that.
    public void keepPassword(Profile profile, Prompts.Password password) {
        secrets.keepForSession(profile.id(), password.value());
        if (password.remember()) {
            // The keyring may wait for the user to unlock it.
            background.submit(
                    () -> secrets.remember(profile.id(), password.value()), this::tellUnlessKept);
        }
    }

    private void tellUnlessKept(Secrets.Kept kept) {
        if (kept.reason() != null) {
            notices.show(Notice.warning(kept.reason(), ""));
        }
    }
}
