package io.howdah.plan.find;

import io.howdah.plan.find.Remedy.Rewrite;
import io.howdah.plan.find.Remedy.Setting;
import java.util.Locale;

/// Proposes how much memory an operation should get.
final class Memory {

    /// Rows take more room in memory than on disk: headers, alignment and pointers.
    private static final double IN_MEMORY = 3;

    private static final double LEAST_MB = 8;
    private static final double MOST_MB = 2048;

    private Memory() {}

    /// Enough `work_mem` for what took so much room on disk.
    static Remedy forDisk(double kb, String why) {
        return workMem(kb * IN_MEMORY, why);
    }

    /// Enough `work_mem` for so much in memory, as the next power of two.
    static Remedy workMem(double kb, String why) {
        double mb = LEAST_MB;
        while (mb < kb / 1024) {
            mb *= 2;
        }
        if (mb > MOST_MB) {
            return Rewrite.words(
                    "Sort or hash fewer or narrower rows",
                    "Keeping all of it in memory would take "
                            + Wording.kb(kb)
                            + "; filter earlier or select fewer columns.");
        }
        return new Setting("work_mem", String.format(Locale.ROOT, "'%.0fMB'", mb), why);
    }
}
