using Arende.Application.History;

namespace Arende.Texts;

public static partial class T
{
    public static class HistoryCheck
    {
        public static Text Title { get; } = new("Kontroll av historiken", "Check of the history");
        public static Text NotYet { get; } = new("Inte gjord än", "Not made yet");

        /// <summary>The row and what is wrong with it.</summary>
        public static Text Of(HistoryFinding finding) =>
            new($"{finding.Subject}, rad {finding.Sequence}: {Flaw(finding).Sv}", $"{finding.Subject}, row {finding.Sequence}: {Flaw(finding).En}");

        public static Text Outcome(HistoryCount count) => new(
            $"{count.Rows} rader i {count.Chains} kedjor kontrollerade, {(count.Findings == 0 ? "inga fel" : $"{count.Findings} fel")}, {(count.LastSeal == 0 ? "inte förseglade" : $"senaste försegling nr {count.LastSeal}")}{(count.Erased == 0 ? "" : $", {count.Erased} raderade enligt lag")}",
            $"{count.Rows} rows in {count.Chains} chains verified, {(count.Findings == 0 ? "nothing wrong" : $"{count.Findings} wrong")}, {(count.LastSeal == 0 ? "not sealed" : $"last seal no. {count.LastSeal}")}{(count.Erased == 0 ? "" : $", {count.Erased} erased by law")}");

        private static Text Flaw(HistoryFinding finding) => finding.Flaw switch
        {
            HistoryFlaw.Changed => new($"ändrad efter att den skrevs ({finding.Detail})", $"changed after it was written ({finding.Detail})"),
            HistoryFlaw.DoesNotFollow => new("följer inte av raden före: insatt, eller så har någon av de två skrivits om",
                "doesn't follow from the row before: put in, or one of the two was rewritten"),
            HistoryFlaw.Missing => new($"borttagen (till och med rad {finding.Detail})", $"removed (up to and including row {finding.Detail})"),
            HistoryFlaw.CutOff => new($"finns inte längre som den förseglades (försegling {finding.Detail}): kedjan är avkortad eller omskriven",
                $"is no longer there as it was sealed (seal {finding.Detail}): the chain was cut off or made anew"),
            HistoryFlaw.SealBroken => new("förseglingen är inte som den skrevs under, eller den före saknas", "the seal isn't as it was signed, or the one before is gone"),
            HistoryFlaw.CutsChanged => new("var åtkomstloggens kedjor börjar stämmer inte med vad som noterades när den senast gallrades",
                "where the access log's chains begin isn't what was noted when it was last shortened"),
            HistoryFlaw.ErasedUnnoted => new("sägs vara raderad enligt lag, men åtkomstloggen har ingen rad om det", "is said to have been erased by law, and the access log has no line of it"),
            HistoryFlaw.NoHistory => new("har ingen historik alls", "has no history at all"),
        };
    }
}
