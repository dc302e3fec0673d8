package io.howdah.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaModelTest {

    private static final Table CUSTOMER =
            Table.of(
                    new QualifiedName("shop", "customer"),
                    List.of(Column.of("id", "integer").required(), Column.of("name", "text")),
                    List.of(PrimaryKey.of("customer_pkey", "id")));

    private static final Table ORDER =
            Table.of(
                    new QualifiedName("shop", "order"),
                    List.of(Column.of("id", "integer"), Column.of("customer", "integer")),
                    List.of(
                            ForeignKey.of(
                                    "order_customer_fkey",
                                    List.of("customer"),
                                    CUSTOMER.name(),
                                    List.of("id")),
                            CheckConstraint.of("positive", "(id > 0)")));

    @Test
    void ignoresTheOrderOfObjects() {
        assertThat(model(CUSTOMER, ORDER)).isEqualTo(model(ORDER, CUSTOMER));
    }

    @Test
    void ignoresTheOrderOfConstraints() {
        Table reversed = Table.of(ORDER.name(), ORDER.columns(), ORDER.constraints().reversed());

        assertThat(reversed).isEqualTo(ORDER);
    }

    @Test
    void respectsTheOrderOfColumns() {
        Table reversed = Table.of(ORDER.name(), ORDER.columns().reversed(), ORDER.constraints());

        assertThat(reversed).isNotEqualTo(ORDER);
    }

    @Test
    void findsTablesByName() {
        assertThat(model(CUSTOMER, ORDER).table(ORDER.name())).contains(ORDER);
        assertThat(model(CUSTOMER).table(ORDER.name())).isEmpty();
    }

    @Test
    void keepsUntouchedPrivilegesApartFromNone() {
        assertThat(new Ownership("ann", List.of())).isNotEqualTo(Ownership.of("ann"));
    }

    private static SchemaModel model(Table... tables) {
        return new SchemaModel(List.of(), List.of(), List.of(tables), List.of());
    }
}
