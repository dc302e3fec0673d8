package io.howdah.plan.find;

import java.util.List;

/// Every rule. Where two rules find the same saving, the one that stands first is named first.
final class Rules {

    static final List<Rule> ALL =
            List.of(
                    new CartesianProduct(),
                    new LimitWrongIndex(),
                    new SequentialScanFilter(),
                    new CorrelatedSubplan(),
                    new SequentialScanJoin(),
                    new IndexResidualFilter(),
                    new TopNSort(),
                    new NestedLoopRepeated(),
                    new StaleStatistics(),
                    new RowMisestimate(),
                    new SortOnDisk(),
                    new HashBatches(),
                    new TempFiles(),
                    new LossyBitmap(),
                    new HeapFetches(),
                    new LargeOffset(),
                    new JoinFilter(),
                    new MemoizeThrash(),
                    new MaterializeRescans(),
                    new IndexOnlyCandidate(),
                    new WideRows(),
                    new MergeJoinSort(),
                    new JitOverhead(),
                    new SlowTriggers(),
                    new WorkersNotLaunched(),
                    new GatherOverhead(),
                    new SlowFunction(),
                    new CteFence(),
                    new SlowCount(),
                    new LowSelectivityIndexScan(),
                    new BloatedTable(),
                    new IndexSearches(),
                    new DisabledNode(),
                    new WalBuffersFull(),
                    new CacheMisses());

    private Rules() {}
}
