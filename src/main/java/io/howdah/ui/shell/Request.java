package io.howdah.ui.shell;

import io.howdah.connect.Profile;
import io.howdah.query.RelationName;
import io.howdah.query.Session;
import io.howdah.query.export.ExportSource;
import io.howdah.query.export.KeptRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one feature asks of another without knowing it.
public sealed interface Request {

    /// Open an editor with `text`; `run` executes it at once. An empty database means the profile's own.
    record OpenEditor(
            Profile profile, Optional<String> database, String title, String text, boolean run)
            implements Request {}

    /// Open a text file in an editor, on the server of the document in front.
    record OpenFile(Path file) implements Request {}

    /// Open a tab from which a script file of any size is run.
    record OpenScript(Path file) implements Request {}

    /// Show a plan. `output` is what EXPLAIN printed, in any format; `note` says how it was made,
    /// for instance that the statement was rolled back.
    record OpenPlan(
            String title,
            String output,
            Optional<String> query,
            Optional<String> note,
            Optional<ConnectionStatus> source)
            implements Request {}

    /// Try a remedy on a query and show both plans. `statements` are the remedy's SQL, `settings` those
    /// with which the plan was made, as EXPLAIN printed them; without a `query` or a `source` the user
    /// is asked.
    record TryRemedy(
            String title,
            List<String> statements,
            Optional<String> query,
            Map<String, String> settings,
            Optional<ConnectionStatus> source)
            implements Request {

        public TryRemedy {
            statements = List.copyOf(statements);
            settings = Map.copyOf(settings);
        }
    }

    /// Show what changed between two plans of a query. The outputs are what EXPLAIN printed, in any
    /// format.
    record ComparePlans(
            String title,
            String beforeTitle,
            String beforeOutput,
            String afterTitle,
            String afterOutput)
            implements Request {}

    /// Draw the schemas of a database; `focus` is the qualified name of a table to start at.
    record OpenDiagram(
            Profile profile, String database, Set<String> schemas, Optional<String> focus)
            implements Request {

        public OpenDiagram {
            schemas = Set.copyOf(schemas);
        }
    }

    /// Show the upkeep of a database; `focus` is the qualified name of a table to select.
    record OpenMaintenance(Profile profile, String database, Optional<String> focus)
            implements Request {}

    /// Show a page of the web, for instance a section of the manual, in the user's browser.
    record OpenPage(String address) implements Request {}

    /// Show an object's page: its SQL, rows and dependencies. `name` is as a statement would write it: a
    /// relation, a type, or a function with or without its argument types. An empty database means the
    /// profile's own.
    record OpenObject(Profile profile, Optional<String> database, String name) implements Request {}

    /// Tell that objects of a database may have changed, so that lists of them are read again soon. An
    /// empty database means the profile's own.
    record ObjectsChanged(Profile profile, Optional<String> database) implements Request {}

    /// Forget the values that statements with parameters ran with.
    record ForgetParameterValues() implements Request {}

    /// Let the user edit a connection, or describe a new one.
    record EditConnection(Optional<Profile> profile) implements Request {}

    /// Write rows to a file. An empty database means the profile's own.
    ///
    /// @param title what they are, for people
    /// @param server the query or table that has all of them
    /// @param session where the query ran, with its settings and temporary tables; a new one when empty
    /// @param fetched the rows that are here already
    /// @param selected those of them that the user selected
    record ExportRows(
            Profile profile,
            Optional<String> database,
            String title,
            Optional<ExportSource> server,
            Optional<Session> session,
            Optional<KeptRows> fetched,
            Optional<KeptRows> selected)
            implements Request {}

    /// Load a file into a table. An empty database means the profile's own; what is empty is asked for.
    record ImportFile(
            Profile profile,
            Optional<String> database,
            Optional<Path> file,
            Optional<RelationName> table)
            implements Request {}
}
