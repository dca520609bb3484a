using System.Text;
using Arende.Application.Reports;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Reports;

namespace Arende.Texts;

/// <summary>A period's report to its board, in Swedish: the municipality's own document. Its officer goes on with it.</summary>
internal sealed class CompiledReportWords : ICompiledReportWords
{
    public (string Title, StaffReport Report) Write(CompiledPeriod period) => (Capital(Name(period.Period)), StaffReport.Empty with
    {
        Office = period.Office,
        To = period.Board.SwedishName,
        Clauses = Clauses(period),
        Sections =
        [
            new Section(SectionKind.Summary, T.Documents.Heading(SectionKind.Summary).Sv, Summary(period)),
            new Section(SectionKind.Matter, T.Documents.Heading(SectionKind.Matter).Sv, Table(period)),
            new Section(SectionKind.Analysis, T.Documents.Heading(SectionKind.Analysis).Sv, Deviations(period)),
        ],
        Recipients = [.. period.Units.Where(unit => unit.Id is not null).Take(MostRecipients).Select((unit, place) => new Recipient(place + 1, unit.Name!, unit.Id, null))],
    });

    private const int MostRecipients = 100;

    /// <summary>"månadsrapport per oktober 2026"; the annual one is the year's.</summary>
    internal static string Name(ReportingPeriod period) => period.Kind switch
    {
        PeriodKind.MonthlyReport => $"månadsrapport per {period.SwedishName} {period.Year}",
        PeriodKind.InterimReport => $"delårsrapport per {period.SwedishName} {period.Year}",
        PeriodKind.AnnualReport => $"verksamhetsberättelse {period.Year}",
    };

    private static IReadOnlyList<Clause> Clauses(CompiledPeriod period)
    {
        var texts = new List<string> { $"Godkänna {Name(period.Period)} för {period.Board.SwedishInSentence}{(period.HasAttachments ? " med tillhörande bilagor" : "")}." };
        if (period.Rows.Any(row => row.ProposesDeadline)) texts.Add("Fastställa nya slutdatum för uppdrag enligt tabell A.");
        if (period.Transfers) texts.Add($"Överföra de uppdrag som inte är klara, enligt tabell A, till verksamhetsplan {period.TransferTo} för slutförande.");
        return [.. texts.Select((text, place) => Clause.Of(place + 1, text) with { Voice = ClauseVoice.Usual(period.HasCommittee) })];
    }

    private static string Summary(CompiledPeriod period)
    {
        var (done, missing) = (period.Rows.Count(row => row.IsDone), period.Rows.Count(row => row.Status is null));
        var (delayed, unknown) = (period.Rows.Count(row => row.IsDelayed), period.Rows.Count(row => row.IsWithoutDeadline));
        (int Count, string One, string Many)[] told = [(period.Rows.Count - done - delayed - unknown, "går enligt plan", "går enligt plan"), (delayed, "är försenat", "är försenade"), (done, "är klart", "är klara"), (unknown, "saknar slutdatum", "saknar slutdatum")];
        var parts = told.Where(one => one.Count > 0).Select(one => $"{one.Count} {(one.Count == 1 ? one.One : one.Many)}").ToList();
        var words = period.Rows.Count == 0 ? $"Rapporten gäller läget den {Format.Sv.Date(period.Period.EndsOn)}. Inga uppdrag ingick i rapportperioden."
            : $"Rapporten gäller läget den {Format.Sv.Date(period.Period.EndsOn)} för {period.Rows.Count} uppdrag: {Format.Sv.List(parts)}.";
        if (missing > 0) words += period.Rows.Count == 1 ? " Ingen lägesrapport har lämnats för det: läget är registrets." : missing == period.Rows.Count ? " Inga lägesrapporter har lämnats för dem: deras läge är registrets." : $" För {missing} av dem har ingen lägesrapport lämnats: {(missing == 1 ? "läget" : "deras läge")} är registrets.";
        words += Money(period);
        // The attachment's figures follow the register, and the period's assignments aren't all of the plan.
        return period.HasAttachments ? $"{words} Det är de uppdrag som ingick i rapportperioden. Bilaga 1 räknar alla uppdrag i nämndens verksamhetsplan för {period.Period.Year}, så som registret visar dem när ärendet skrivs under, och kan därför ha andra tal." : words;
    }

    // Names, so that they follow the register as those of the attachments do.
    private static string Money(CompiledPeriod period)
    {
        if (!period.HasEconomy) return "";
        var year = period.Period.Year;
        return $$$""" Nämndens resultat för {{{year}}} är {{budget.utfall {{{year}}} mnkr:1}} mnkr mot budgeterade {{budget.budget {{{year}}} mnkr:1}} mnkr, en avvikelse med {{budget.avvikelse {{{year}}} mnkr:1}} mnkr. En avvikelse utan minus är bättre än budget.""";
    }

    // In the form in which such tables are read when a report is imported: what is delayed, with its new deadline, and what goes according to plan.
    private static string Table(CompiledPeriod period)
    {
        var text = new StringBuilder();
        // A clause that names the table moves all of it, so it holds what the case accounts for and nothing else.
        var open = period.Rows.Where(row => row is { IsDone: false, IsBound: true }).ToList();
        if (open.Count > 0)
        {
            // A column of its own, and only where it is needed: an import reads neither the one nor the other of what stands in it.
            var lacks = open.Exists(row => row.IsWithoutDeadline);
            text.Append("Tabell A. Uppdrag som inte är klara\n\n| Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |").Append(lacks ? " Slutdatum saknas |" : "").Append(" Nummer |\n|---|---|---|---|").Append(lacks ? "---|\n" : "\n");
            foreach (var row in open)
            {
                string[] cells = [row.Report.Title, row.IsDelayed ? Deadline(row, period.Period) : "", row.IsDelayed || row.IsWithoutDeadline ? "" : Deadline(row, period.Period),
                    .. lacks ? [row.IsWithoutDeadline ? NoDeadline : ""] : Array.Empty<string>(), row.Report.Number];
                text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");
            }
        }
        var done = period.Rows.Where(row => row is { IsDone: true, IsBound: true }).ToList();
        if (done.Count > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("Klara uppdrag, som slutredovisas här:\n\n");
            foreach (var row in done) text.Append(Line(row, row.Comment));
        }
        var others = period.Rows.Where(row => !row.IsBound).ToList();
        if (others.Count > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("Uppdrag som följs upp här, men som inte beslutas i det här ärendet:\n\n");
            foreach (var row in others) text.Append(Line(row, $"{Stands(row)}; {T.Reports.Unbound(row.NotBound!.Value).Sv}."));
        }
        return text.ToString();
    }

    private const string NoDeadline = "inget beslutat";

    private static string Stands(CompiledRow row) => row switch
    {
        { IsDone: true } => "klart",
        { IsWithoutDeadline: true } => "slutdatum saknas",
        _ => $"{(row.IsDelayed ? "försenat" : "enligt plan")}, {(row.Report.Deadline is { } due ? $"slutdatum {PlainDates.Of(due)}{Moved(row)}" : "slutdatum saknas")}",
    };

    private static string Deadline(CompiledRow row, ReportingPeriod period) =>
        row.ProposesDeadline ? $"{PlainDates.Of(row.Forecast!)}, beslutas i {Name(period)}"
        : row.Report.Deadline is { } due ? $"{PlainDates.Of(due)}{(row.IsDelayed ? Moved(row) : "")}"
        : "slutdatum saknas";

    // Which earlier decision a delayed one goes by: nothing is asked of the board about it now.
    private static string Moved(CompiledRow row) =>
        row.MovedBy is { } body ? $", beslutad i {PlainDates.Of(row.Report.MovedBy!, body)}"
        : row.Report.MovedIn is { } sentence ? $", {OneLine(sentence)}" : "";

    private static string Deviations(CompiledPeriod period)
    {
        var text = new StringBuilder();
        foreach (var unit in period.Units)
        {
            var rows = period.Rows.Where(row => row.Unit == unit.Id && (row.IsDelayed || row.Status is null)).ToList();
            if (rows.Count == 0) continue;
            text.Append(text.Length > 0 ? "\n" : "").Append("**").Append(OneLine(unit.Name ?? T.Assignments.NoUnit.Sv)).Append("**\n\n");
            // Of what isn't told of here, secret assignments for instance, no reason is told either.
            if (unit.Reason is { } reason && rows.Count(row => row.Status is null) is > 0 and var missing)
                text.Append(missing == 1 ? "En lägesrapport saknas" : $"{missing} lägesrapporter saknas").Append(". Skäl: ").Append(OneLine(reason).TrimEnd('.')).Append(".\n\n");
            foreach (var row in rows) text.Append(Line(row, row.Status is null ? "Ingen lägesrapport har lämnats." : row.Comment));
        }
        return text.Length > 0 ? text.ToString() : "Inga uppdrag avviker från plan.";
    }

    private static string Line(CompiledRow row, string? words) => $"- {row.Report.Number} {OneLine(row.Report.Title)}: {OneLine(words ?? "")}\n";

    private static string OneLine(string text) => Domain.OneLine.Of(text);

    private static string Cell(string text) => OneLine(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
