package io.howdah.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The key words of PostgreSQL 18 with the server's own categories (`pg_get_keywords()`).
///
/// Each has a number from 1 to [#count]; 0 stands for "not a key word".
public final class Keywords {

    /// How freely a key word may serve as a name.
    public enum Category {
        /// Any name.
        UNRESERVED,
        /// Not a function or type name.
        COLUMN_NAME,
        /// Only a function or type name.
        TYPE_OR_FUNCTION_NAME,
        /// No name unless quoted.
        RESERVED
    }

    private static final String UNRESERVED =
            """
            abort absent absolute access action add admin after aggregate also alter always
            asensitive assertion assignment at atomic attach attribute backward before begin
            breadth by cache call called cascade cascaded catalog chain characteristics
            checkpoint class close cluster columns comment comments commit committed compression
            conditional configuration conflict connection constraints content continue
            conversion copy cost csv cube current cursor cycle data database day deallocate
            declare defaults deferred definer delete delimiter delimiters depends depth detach
            dictionary disable discard document domain double drop each empty enable encoding
            encrypted enforced enum error escape event exclude excluding exclusive execute
            explain expression extension external family filter finalize first following force
            format forward function functions generated global granted groups handler header
            hold hour identity if immediate immutable implicit import include including
            increment indent index indexes inherit inherits inline input insensitive insert
            instead invoker isolation keep key keys label language large last leakproof level
            listen load local location lock locked logged mapping match matched materialized
            maxvalue merge method minute minvalue mode month move name names nested new next nfc
            nfd nfkc nfkd no normalized nothing notify nowait nulls object objects of off oids
            old omit operator option options ordinality others over overriding owned owner
            parallel parameter parser partial partition passing password path period plan plans
            policy preceding prepare prepared preserve prior privileges procedural procedure
            procedures program publication quote quotes range read reassign recursive ref
            referencing refresh reindex relative release rename repeatable replace replica reset
            restart restrict return returns revoke role rollback rollup routine routines rows
            rule savepoint scalar schema schemas scroll search second security sequence
            sequences serializable server session set sets share show simple skip snapshot
            source sql stable standalone start statement statistics stdin stdout storage stored
            strict string strip subscription support sysid system tables tablespace target temp
            template temporary text ties transaction transform trigger truncate trusted type
            types uescape unbounded uncommitted unconditional unencrypted unknown unlisten
            unlogged until update vacuum valid validate validator value varying version view
            views virtual volatile whitespace within without work wrapper write xml year yes
            zone
            """;

    private static final String COLUMN_NAME =
            """
            between bigint bit boolean char character coalesce dec decimal exists extract float
            greatest grouping inout int integer interval json json_array json_arrayagg
            json_exists json_object json_objectagg json_query json_scalar json_serialize
            json_table json_value least merge_action national nchar none normalize nullif
            numeric out overlay position precision real row setof smallint substring time
            timestamp treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists
            xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
            """;

    private static final String TYPE_OR_FUNCTION_NAME =
            """
            authorization binary collation concurrently cross current_schema freeze full ilike
            inner is isnull join left like natural notnull outer overlaps right similar
            tablesample verbose
            """;

    private static final String RESERVED =
            """
            all analyse analyze and any array as asc asymmetric both case cast check collate
            column constraint create current_catalog current_date current_role current_time
            current_timestamp current_user default deferrable desc distinct do else end except
            false fetch for foreign from grant group having in initially intersect into lateral
            leading limit localtime localtimestamp not null offset on only or order placing
            primary references returning select session_user some symmetric system_user table
            then to trailing true union unique user using variadic when where window with
            """;

    private record Entry(String word, Category category) {}

    private static final List<Entry> ENTRIES = entries();
    private static final int LONGEST =
            ENTRIES.stream().mapToInt(entry -> entry.word.length()).max().orElseThrow();

    /// Open addressing at a quarter full: a word costs one probe, rarely two.
    private static final char[][] WORDS = new char[2048][];

    private static final short[] NUMBERS = new short[WORDS.length];

    static {
        for (int i = 0; i < ENTRIES.size(); i++) {
            char[] word = ENTRIES.get(i).word.toCharArray();
            int slot = slot(hash(word, 0, word.length));
            while (NUMBERS[slot] != 0) {
                slot = slot + 1 & WORDS.length - 1;
            }
            WORDS[slot] = word;
            NUMBERS[slot] = (short) (i + 1);
        }
    }

    private Keywords() {}

    public static int count() {
        return ENTRIES.size();
    }

    /// The key word with this number, in lower case.
    public static String word(int number) {
        return ENTRIES.get(number - 1).word;
    }

    public static Category category(int number) {
        return ENTRIES.get(number - 1).category;
    }

    /// The key word's number whatever its case, 0 when it is none.
    public static int find(CharSequence word) {
        char[] text = word.toString().toCharArray();
        return find(text, 0, text.length, hash(text, 0, text.length));
    }

    static int find(char[] text, int from, int to, int hash) {
        if (to - from > LONGEST) {
            return 0;
        }
        for (int slot = slot(hash); NUMBERS[slot] != 0; slot = slot + 1 & WORDS.length - 1) {
            if (matches(WORDS[slot], text, from, to)) {
                return NUMBERS[slot];
            }
        }
        return 0;
    }

    /// One step of the hash over a word's characters, blind to case.
    static int hash(int hash, char c) {
        return hash * 31 + (c | 0x20);
    }

    private static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash(hash, text[i]);
        }
        return hash;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 11) & WORDS.length - 1;
    }

    private static boolean matches(char[] word, char[] text, int from, int to) {
        if (word.length != to - from) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            char c = text[from + i];
            if (word[i] != (c >= 'A' && c <= 'Z' ? c | 0x20 : c)) {
                return false;
            }
        }
        return true;
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        add(entries, UNRESERVED, Category.UNRESERVED);
        add(entries, COLUMN_NAME, Category.COLUMN_NAME);
        add(entries, TYPE_OR_FUNCTION_NAME, Category.TYPE_OR_FUNCTION_NAME);
        add(entries, RESERVED, Category.RESERVED);
        return Collections.unmodifiableList(entries);
    }

    private static void add(List<Entry> entries, String words, Category category) {
        for (String word : words.trim().split("\\s+")) {
            entries.add(new Entry(word, category));
        }
    }
}
