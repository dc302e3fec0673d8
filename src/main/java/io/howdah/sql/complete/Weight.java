package io.howdah.sql.complete;

/// How near the kinds of candidates are to a place, the nearest first; added to for each step away.
final class Weight {

    static final int VALUE = 0;
    static final int JOIN = 5;
    static final int OUTPUT = 8;
    static final int COLUMN = 10;
    static final int OUTER_STEP = 10;
    static final int EXPECTED = 12;
    static final int ALL_COLUMNS = 15;
    static final int ALIAS = 16;
    static final int CTE = 18;
    static final int RELATION = 20;
    static final int SYSTEM_STEP = 40;
    static final int KEYWORD = 45;
    static final int FUNCTION = 50;
    static final int SCHEMA = 55;
    static final int RARE = 70;
    static final int SNIPPET = 80;

    private Weight() {}
}
