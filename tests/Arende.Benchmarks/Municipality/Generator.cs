using System.Diagnostics;
using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Benchmarks.Municipality;

/// <summary>
/// A made-up municipality of any size, the same for the same seed and day: cases at every step, ten years of closed ones, with all that the
/// product writes of them (documents, work items, a history whose chain holds, agenda items, distribution, notifications, what finds them) and
/// assignments in the register. Each case is one that the product's use cases have played (<see cref="Story"/>), with other ids, days, people and words.
/// Left out: mails, the outbox and inbox rows that are done with, accounts of sessions, rendered texts.
/// </summary>
internal sealed class Generator(ArendeDb db, IRowWriter writer, int cases, int assignments, int seed)
{
    private const int Portion = 2000;
    private const int Ahead = 3;

    private readonly DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow);
    private readonly Population population = new(seed);
    private readonly Dictionary<(BodyFunction, DateOnly), Guid> meetings = [];
    private Table caseTable = null!, itemTable = null!, searchTable = null!, meetingTable = null!;

    public async Task Run()
    {
        var watch = Stopwatch.StartNew();
        IReadOnlyList<Exemplar> exemplars;
        await using (var stage = await Stage.Set(today)) exemplars = await new Story(stage).Play();
        Figure.Note($"{exemplars.Count} cases played: {watch.Elapsed.TotalSeconds:0} s");
        (caseTable, itemTable, searchTable, meetingTable) = (Table<Case>(), Table<AgendaItem>(), Table<SearchText>(), Table<Meeting>());
        await population.Write(writer, db);
        await WriteMeetings();
        await writer.Write(searchTable, population.Everybody.SelectMany(one => SearchWriter.Of(one.Person).Select(text => searchTable.Row(text).With("SubjectId", one.Id))));
        var plan = Plan.Of(exemplars, cases, today, seed);
        await WriteCases([.. exemplars.Select(exemplar => new CaseMaker(exemplar, db))], plan);
        await WriteSeries(plan);
        await new AssignmentMaker(db, writer, population, today, seed).Write(plan, assignments, k => CaseId(plan, k));
        Figure.Note($"rows written: {watch.Elapsed.TotalSeconds:0} s");
        await writer.Finish();
        await BeginAssignmentHistories.BeginAll(db, DateTimeOffset.UtcNow, CancellationToken.None);
        Figure.Note($"{cases} cases, {assignments} assignments, indexes and statistics: {watch.Elapsed.TotalSeconds:0} s");
    }

    // Portions are made side by side, and each table's are written in their order.
    private async Task WriteCases(IReadOnlyList<CaseMaker> makers, Plan plan)
    {
        var made = new Queue<Task<List<(Table Table, object Packed)>>>();
        var (next, written) = (0, Task.CompletedTask);
        while (next < cases || made.Count > 0)
        {
            while (next < cases && made.Count < Ahead)
            {
                var from = next;
                next = Math.Min(cases, next + Portion);
                var until = next;
                made.Enqueue(Task.Run(() => Make(makers, plan, from, until)));
            }
            var portion = await made.Dequeue();
            await written;
            written = Task.WhenAll(portion.GroupBy(one => one.Table.Name is "history" or "work_items" ? 0 : writer.Lanes - 1).Select(WriteLane));
        }
        await written;

        async Task WriteLane(IEnumerable<(Table Table, object Packed)> lane)
        {
            foreach (var (table, packed) in lane) await writer.WritePacked(table, packed);
        }
    }

    private List<(Table, object)> Make(IReadOnlyList<CaseMaker> makers, Plan plan, int from, int until)
    {
        // In an order in which what is pointed at comes first.
        var rows = new Dictionary<Table, List<CellRow>>();
        for (var k = from; k < until; k++)
        {
            var planned = plan.Cases[k];
            var maker = makers[planned.Exemplar];
            var dice = new Random(unchecked((seed * 7919) + k));
            var variation = maker.Vary(planned, new Ids(seed, k), population, meetings, dice);
            foreach (var row in maker.Rows(variation, planned)) Add(row);
            foreach (var text in maker.Search(variation, planned, caseTable, itemTable)) Add(searchTable.Row(text));
        }
        return [.. rows.Select(of => (of.Key, writer.Pack(of.Key, of.Value)))];

        void Add(CellRow row)
        {
            if (!rows.TryGetValue(row.Table, out var list)) rows[row.Table] = list = [];
            list.Add(row);
        }
    }

    private async Task WriteMeetings()
    {
        var lastBoard = Story.LastBoard(today);
        var rows = new List<CellRow>();
        for (var week = -600; week <= 6; week++)
        {
            Add(BodyFunction.Board, lastBoard.AddDays(7 * week), week < 0 ? 4 : null);
            Add(BodyFunction.Committee, lastBoard.AddDays((7 * week) + 2), week < -1 ? 2 : null);
        }
        await writer.Write(meetingTable, rows);

        void Add(BodyFunction body, DateOnly date, int? verified)
        {
            var id = meetings[(body, date)] = new Ids(seed, -2).Of(new DateTimeOffset(date, default, TimeSpan.Zero), (int)body);
            rows.Add(meetingTable.Row(new Meeting(UsualBodies.Of(body), date)).With("Id", id).With("VerifiedOn", verified is { } days ? date.AddDays(days) : null).With("ClosedOn", verified is null ? null : date));
        }
    }

    private Task WriteSeries(Plan plan)
    {
        var table = Table<CaseNumberSeries>();
        return writer.Write(table, plan.Last.Select(series => table.Row(new CaseNumberSeries { Register = series.Key.Register, Year = series.Key.Year, Last = series.Value })));
    }

    private Guid CaseId(Plan plan, int k) => CaseMaker.IdOf(plan.Cases[k], new Ids(seed, k));

    private Table Table<T>() => new(db.Model.FindEntityType(typeof(T))!);
}
