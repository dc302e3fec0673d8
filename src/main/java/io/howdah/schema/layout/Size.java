package io.howdah.schema.layout;

/// How much room something needs.
public record Size(double width, double height) {}
