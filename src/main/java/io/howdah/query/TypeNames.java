package io.howdah.query;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.core.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Names the types of a result's columns. Types that are not built in are asked for once, over a short
/// lease, so that the user's transaction never runs a query of ours.
final class TypeNames {

    private static final Logger LOG = LoggerFactory.getLogger(TypeNames.class);

    private record Key(long oid, int modifier) {}

    private final Pool pool;
    private final Holder holder;
    private final Map<Key, String> known = new HashMap<>();

    TypeNames(Pool pool, Holder holder) {
        this.pool = pool;
        this.holder = holder;
    }

    String name(Field field) {
        long oid = Integer.toUnsignedLong(field.getOID());
        String builtIn = BuiltInTypes.name(oid, field.getMod());
        return builtIn != null
                ? builtIn
                : known.computeIfAbsent(new Key(oid, field.getMod()), this::ask);
    }

    private String ask(Key key) {
        try (Lease lease = pool.lease(holder);
                PreparedStatement query =
                        lease.connection().prepareStatement(QueryQueries.TYPE_NAME)) {
            query.setInt(1, key.modifier);
            query.setLong(2, key.oid);
            try (ResultSet rows = query.executeQuery()) {
                String name = rows.next() ? rows.getString(1) : null;
                return name == null ? unknown(key) : name;
            }
        } catch (SQLException e) {
            LOG.debug("The type {} could not be named", key, e);
            return unknown(key);
        }
    }

    /// A type of a transaction that has not committed, for example.
    private static String unknown(Key key) {
        return "type " + key.oid;
    }

    /// The column as the server described it.
    ResultColumn column(Field field) {
        return new ResultColumn(
                field.getColumnLabel(),
                name(field),
                Integer.toUnsignedLong(field.getOID()),
                Integer.toUnsignedLong(field.getTableOid()),
                field.getPositionInTable());
    }
}
