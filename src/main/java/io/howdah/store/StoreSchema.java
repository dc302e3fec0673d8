package io.howdah.store;

import java.util.List;

/// The tables that one room keeps in the store, as the steps that led to them.
///
/// A step, once released, never changes: what is new comes as another step at the end. A step may
/// hold several statements separated by `;` at a line's end.
///
/// @param room the owner, for example `connect`
/// @param steps SQL scripts in the order in which they are applied, each exactly once
public record StoreSchema(String room, List<String> steps) {

    public StoreSchema {
        steps = List.copyOf(steps);
    }
}
