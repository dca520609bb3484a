using Arende.Application.History;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Plans;
using Arende.Domain.Reports;

namespace Arende.Benchmarks.Municipality;

/// <summary>
/// The register of assignments: one a decided case, the rest entered by hand; most of the old ones are done. One of four is in the plan of the year in which it
/// was given, and stays there: some 2 500 a year. With the reports of three periods, which stand without the workflow that asked for them.
/// </summary>
internal sealed class AssignmentMaker(ArendeDb db, IRowWriter writer, Population population, DateOnly today, int seed)
{
    private const int Portion = 5000;
    private const int DaysUntilAdopted = 90;

    private readonly Table assignments = new(db.Model.FindEntityType(typeof(Assignment))!);
    private readonly Table changes = new(db.Model.FindEntityType(typeof(DeadlineChange))!);
    private readonly Table planEntries = new(db.Model.FindEntityType(typeof(PlanEntry))!);
    private readonly Table texts = new(db.Model.FindEntityType(typeof(SearchText))!);
    private readonly Table reports = new(db.Model.FindEntityType(typeof(StatusReport))!);
    private readonly Table entries = new(db.Model.FindEntityType(typeof(HistoryEntry))!);
    private readonly Table periods = new(db.Model.FindEntityType(typeof(ReportingPeriod))!);

    public async Task Write(Plan plan, int count, Func<int, Guid> caseId)
    {
        var decided = Enumerable.Range(0, plan.Cases.Count).Where(k => plan.Cases[k].IsDecided).ToList();
        var asked = await WritePeriods();
        for (var from = 0; from < count; from += Portion)
        {
            var (rows, moved, entered, found, said) = (new List<CellRow>(), new List<CellRow>(), new List<CellRow>(), new List<CellRow>(), new List<CellRow>());
            for (var m = from; m < Math.Min(count, from + Portion); m++)
            {
                var dice = new Random(unchecked((seed * 104_729) + m));
                // One for each decided case, spread over them when there are fewer.
                PlannedCase? planned = m < decided.Count ? plan.Cases[decided[count >= decided.Count ? m : (int)((long)m * decided.Count / count)]] : null;
                var at = planned is { } of ? of.RegisteredAt.AddDays(40) : new DateTimeOffset(today.AddDays(-dice.Next(1, 3600)), default, TimeSpan.Zero);
                if (at > DateTimeOffset.UtcNow) at = DateTimeOffset.UtcNow.AddDays(-1);
                var made = Make(m, planned, planned is null ? null : caseId(decided[count >= decided.Count ? m : (int)((long)m * decided.Count / count)]), at, dice);
                var row = assignments.Row(made);
                if (made.IsOverdue(today)) row.With("OverdueFlaggedFor", made.DueOn).With("OverdueSince", new DateTimeOffset(made.DueOn!.Value.AddDays(1), new TimeOnly(5, 0), TimeSpan.Zero));
                rows.Add(row);
                moved.AddRange(made.Changes.Select((change, place) => changes.Row(change).With("Id", new Ids(seed, m).Of(at, 100 + place))));
                entered.AddRange(made.PlanEntries.Select(entry => planEntries.Row(entry).With("Id", new Ids(seed, m).Of(at, 150 + entry.Place))));
                found.AddRange(SearchWriter.Of(made).Select(text => texts.Row(text)));
                if (made.IsOpen || made.ClosedAt > DateTimeOffset.UtcNow.AddDays(-200)) said.AddRange(Reports(made, m, asked, dice));
            }
            await writer.Write(assignments, rows);
            await writer.Write(changes, moved);
            await writer.Write(planEntries, entered);
            await writer.Write(texts, found);
            await writer.Write(reports, said);
        }
    }

    private Assignment Make(int m, PlannedCase? planned, Guid? caseId, DateTimeOffset at, Random dice)
    {
        var unit = dice.Next(Population.Count);
        var given = caseId is { } id ? new CaseId(id) : (CaseId?)null;
        var made = new Assignment(
            Words.Assignment(dice), dice.Next(4) == 0 ? AssignmentKind.Initiative : AssignmentKind.Assignment, AssignmentStatus.OnPlan, given,
            null, planned is { } of ? CaseMaker.AccessOf(of) : AccessLevel.Open, new AssignmentId(new Ids(seed, m).Of(at, 99)));
        made.Take(new AssignmentNumber("KS", at.Year, m + 1), at);
        if (dice.Next(50) > 0) made.Give(new UnitId(population.Unit(unit)), dice.Next(25) == 0 ? null : new PersonId(population.Person(unit, Role.Assignee, dice.Next(1000))));
        var age = (DateTimeOffset.UtcNow - at).TotalDays;
        var isOpen = age > 365 ? dice.Next(100) < 4 : dice.Next(100) < 50;
        var due = isOpen ? today.AddDays(dice.Next(10) switch { 0 => -dice.Next(1, 200), 1 => dice.Next(14), _ => dice.Next(14, 720) }) : DateOnly.FromDateTime(at.UtcDateTime).AddDays(dice.Next(30, 360));
        if (dice.Next(30) > 0) made.SetDecidedDeadline(Decided(due, given), isOriginal: true);
        if (m % 4 == 0) made.SetPlanYear(at.Year);
        if (given is { } decidedBy && dice.Next(5) == 0)
        {
            made.Propose(Decided(due.AddDays(isOpen ? 0 : 90), given), null);
            made.Adopt(decidedBy, null, at);
        }
        if (isOpen && dice.Next(4) == 0) made.Report(AssignmentStatus.Delayed, at);
        foreach (var entry in made.PlanEntries) entry.BelongTo(UsualBodies.Board.Id);
        if (!isOpen) End(made, isStruck: dice.Next(40) == 0, Earlier(at.AddDays(dice.Next(20, 400))));
        return made;

        // The board has adopted all but the latest accounts.
        static void End(Assignment made, bool isStruck, DateTimeOffset on)
        {
            var by = new DecisionPoint(UsualBodies.Board.Id, DateOnly.FromDateTime(on.UtcDateTime), 1);
            if (isStruck)
            {
                made.Strike(by, null, on, null);
                return;
            }
            made.Report(AssignmentStatus.Done, on);
            if (on < DateTimeOffset.UtcNow.AddDays(-DaysUntilAdopted)) made.Account(by, null, on);
        }

        static DateTimeOffset Earlier(DateTimeOffset closed) => closed < DateTimeOffset.UtcNow ? closed : DateTimeOffset.UtcNow.AddDays(-1);
    }

    private static DecidedDeadline Decided(DateOnly day, CaseId? by) => new(new Deadline(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), day, DeadlinePrecision.Day), null, by);

    private async Task<IReadOnlyList<(Guid Id, DateTimeOffset At)>> WritePeriods()
    {
        var made = new List<(Guid, DateTimeOffset)>();
        var (rows, history) = (new List<CellRow>(), new List<CellRow>());
        foreach (var (key, name, months) in new[] { ("apr", "april", 7), ("aug", "augusti", 3), ("oct", "oktober", 0) })
        {
            var (ends, opens) = (today.AddMonths(-months).AddDays(-26), new DateTimeOffset(today.AddMonths(-months).AddDays(-24), default, TimeSpan.Zero));
            var id = new Ids(seed, -3).Of(opens, months);
            var period = new ReportingPeriod(key, ends.Year, name, name, ends, today.AddMonths(-months).AddDays(5), opens);
            var row = periods.Row(period).With("Id", id);
            // Compiled before periods ended in a case.
            if (months > 0) row.With("CompiledAt", opens.AddDays(40));
            rows.Add(row);
            history.Add(entries.Row(HistoryChain.Link(id, HistoryHead.None, new HistoryFact(HistoryKind.PeriodOpened, "{}", null, opens))));
            made.Add((id, opens));
        }
        await writer.Write(periods, rows);
        await writer.Write(entries, history);
        return made;
    }

    // Of the two that are compiled all was answered; of the one that is open seven of ten.
    private IEnumerable<CellRow> Reports(Assignment of, int m, IReadOnlyList<(Guid Id, DateTimeOffset At)> asked, Random dice)
    {
        for (var i = 0; i < asked.Count; i++)
        {
            if (!of.IsOpen && i == asked.Count - 1) continue;
            var owner = of.OwnerId ?? new PersonId(population.Person(0, Role.Controller, 0));
            var report = new StatusReport(new ReportingPeriodId(asked[i].Id), of.Id, of.UnitId, owner);
            if (i < asked.Count - 1 || dice.Next(10) < 7) report.Answer(dice.Next(5) == 0 ? AssignmentStatus.Delayed : AssignmentStatus.OnPlan, Words.Sentences(dice, 1), null, owner, asked[i].At.AddDays(dice.Next(1, 20)));
            yield return reports.Row(report).With("Id", new Ids(seed, m).Of(asked[i].At, 200 + i));
        }
    }
}
