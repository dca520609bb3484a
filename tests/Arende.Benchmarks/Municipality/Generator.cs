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
    private readonly Dictionary<Type, Table> tables = [];
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
        await WriteSeries(plan);
        var makers = exemplars.Select(exemplar => new CaseMaker(exemplar, Table)).ToList();
        // What finds them comes first: its index takes as long as all the rest, and is made beside that.
        Func<Task>[] searched =
        [
            () => WriteCases(plan, makers, Ahead, (maker, variation, planned) => maker.Search(variation, planned, caseTable, itemTable).Select(searchTable.Row)),
            () => new AssignmentMaker(db, writer, population, today, seed).Write(plan, assignments, k => CaseId(plan, k)),
        ];
        await Parallel.ForEachAsync(searched, new ParallelOptions { MaxDegreeOfParallelism = writer.Lanes }, (write, _) => new ValueTask(write()));
        Figure.Note($"what finds them written: {watch.Elapsed.TotalSeconds:0} s");
        var indexed = writer.Finish(searchTable);
        await WriteCases(plan, makers, ahead: 1, (maker, variation, planned) => maker.Rows(variation, planned));
        Figure.Note($"rows written: {watch.Elapsed.TotalSeconds:0} s");
        await writer.FinishOthers(searchTable);
        Figure.Note($"others' indexes made: {watch.Elapsed.TotalSeconds:0} s");
        await BeginAssignmentHistories.BeginAll(db, DateTimeOffset.UtcNow, CancellationToken.None);
        await indexed;
        Figure.Note($"indexed: {watch.Elapsed.TotalSeconds:0} s");
        await writer.Tidy();
        Figure.Note($"{cases} cases, {assignments} assignments, indexes and statistics: {watch.Elapsed.TotalSeconds:0} s");
    }

    // Portions are made side by side, and each table's are written in their order.
    private async Task WriteCases(Plan plan, IReadOnlyList<CaseMaker> makers, int ahead, Func<CaseMaker, Variation, PlannedCase, IEnumerable<CellRow>> rowsOf)
    {
        var made = new Queue<Task<IReadOnlyCollection<IPackedRows>>>();
        var (next, written) = (0, Task.CompletedTask);
        while (next < cases || made.Count > 0)
        {
            while (next < cases && made.Count < ahead)
            {
                var from = next;
                next = Math.Min(cases, next + Portion);
                var until = next;
                made.Enqueue(Task.Run(() => Make(plan, makers, from, until, rowsOf)));
            }
            var portion = await made.Dequeue();
            await written;
            written = Task.WhenAll(portion.GroupBy(rows => rows.Table.Name is "history" or "work_items" ? 0 : writer.Lanes - 1).Select(WriteLane));
        }
        await written;

        async Task WriteLane(IEnumerable<IPackedRows> lane)
        {
            foreach (var rows in lane) await writer.Write(rows);
        }
    }

    private IReadOnlyCollection<IPackedRows> Make(Plan plan, IReadOnlyList<CaseMaker> makers, int from, int until, Func<CaseMaker, Variation, PlannedCase, IEnumerable<CellRow>> rowsOf)
    {
        var rows = new Dictionary<Table, IPackedRows>();
        for (var k = from; k < until; k++)
        {
            var planned = plan.Cases[k];
            var maker = makers[planned.Exemplar];
            var dice = new Random(unchecked((seed * 7919) + k));
            var variation = maker.Vary(planned, new Ids(seed, k), population, meetings, dice);
            foreach (var row in rowsOf(maker, variation, planned))
            {
                if (!rows.TryGetValue(row.Table, out var packed)) rows[row.Table] = packed = writer.Pack(row.Table);
                packed.Add(row);
            }
        }
        return rows.Values;
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

    private Table Table<T>() => Table(typeof(T));

    private Table Table(Type type)
    {
        if (!tables.TryGetValue(type, out var table)) tables[type] = table = new(db.Model.FindEntityType(type)!);
        return table;
    }
}
