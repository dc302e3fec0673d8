package io.howdah.catalog;

import io.howdah.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/// A relation in the tree of objects.
///
/// @param oid its object identifier, valid while the relation lives
/// @param rowEstimate the planner's estimate; -1 when it was never analyzed
/// @param estimatedBytes size of heap, TOAST and indexes when they were last analyzed
/// @param partitionOf the partitioned table it belongs to, or null
public record RelationEntry(
        long oid,
        QualifiedName name,
        RelationKind kind,
        long rowEstimate,
        long estimatedBytes,
        @Nullable QualifiedName partitionOf,
        @Nullable String comment) {}
