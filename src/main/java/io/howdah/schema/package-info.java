/// The schema model: what a PostgreSQL database declares, as immutable records that compare by
/// value and independently of the order in which a server lists them.
///
/// Pure: may use nothing but the JDK's value classes. `catalog` fills it from a server,
/// `schema.ddl` writes it as SQL, `schema.layout` places it on a diagram.
///
/// Expressions are SQL text as PostgreSQL deparses it with an empty `search_path`, so every name in
/// them is qualified and the text loads in any session.
///
/// Start reading at [SchemaModel], then [Table].
@NullMarked
package io.howdah.schema;

import org.jspecify.annotations.NullMarked;
