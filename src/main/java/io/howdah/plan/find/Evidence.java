package io.howdah.plan.find;

/// One fact of the plan or the server on which a finding stands.
///
/// @param name what it is, such as `Rows removed by the filter`
/// @param value its value with its unit
public record Evidence(String name, String value) {}
