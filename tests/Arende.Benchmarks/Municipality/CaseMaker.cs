using Arende.Application.Bodies;
using Arende.Application.History;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;

namespace Arende.Benchmarks.Municipality;

/// <summary>Makes cases that are like a played one.</summary>
internal sealed class CaseMaker
{
    private static readonly BodyCatalogue bodies = new([.. UsualBodies.All]);

    private readonly Exemplar exemplar;
    private readonly List<Guid> ids = [];
    private readonly Dictionary<Guid, int> places = [];
    private readonly List<(Table Table, Func<Variation, object?>[] Cells)> rows = [];
    private readonly Guid caseId;

    /// <param name="exemplar">The played one.</param>
    /// <param name="tableOf">Each entity's, one for all makers.</param>
    public CaseMaker(Exemplar exemplar, Func<Type, Table> tableOf)
    {
        this.exemplar = exemplar;
        caseId = (Guid)exemplar.Rows.Single(row => row.Table.Type.ClrType == typeof(Case))["Id"]!;
        Place(caseId);
        // Every id that stands in a row of the case; in texts those are known again.
        // Bodies are the installation's: every case has the same.
        foreach (var value in exemplar.Rows.SelectMany(row => row.Values).OfType<Guid>().Where(id => UsualBodies.All.All(body => body.Id.Value != id))) Place(value);
        foreach (var row in exemplar.Rows)
        {
            var to = tableOf(row.Table.Type.ClrType);
            // The columns of the other database, by their names.
            rows.Add((to, [.. to.Columns.Select(column => Cell(row[column.Name]))]));
        }
    }

    public static Guid IdOf(PlannedCase planned, Ids ids) => ids.Of(planned.RegisteredAt, 0);

    public Variation Vary(PlannedCase planned, Ids mine, Population people, IReadOnlyDictionary<(BodyFunction, DateOnly), Guid> meetings, Random dice)
    {
        var days = (int)Math.Floor(planned.Later.TotalDays);
        var other = dice.Next(Population.Count);
        var officer = dice.Next(1000);
        var mapped = new Guid[ids.Count];
        for (var place = 0; place < mapped.Length; place++)
        {
            var id = ids[place];
            mapped[place] = place == 0 ? IdOf(planned, mine)
                : exemplar.Actors.TryGetValue(id, out var actor) ? Who(actor)
                : exemplar.Meetings.FirstOrDefault(m => m.Meeting == id) is { Meeting: var meeting } held && meeting != default ? meetings[(held.Body, held.Date.AddDays(days))]
                : mine.Of(At(id) + planned.Later, place);
        }
        return new Variation
        {
            Ids = mapped,
            Later = planned.Later,
            Number = $"KS {planned.Year}-{planned.Serial}",
            Paragraphs = [planned.CommitteeParagraph, planned.BoardParagraph],
            Texts = new Dictionary<string, string>
            {
                ["Qtitle0Q"] = Words.Title(dice),
                ["Qclause0Q"] = Words.Sentences(dice, 1),
                ["Qsection0Q"] = Words.Sentences(dice, 2),
                ["Qsection1Q"] = Words.Sentences(dice, 4),
                ["Qattachment0Q"] = Words.Title(dice),
                ["Qrecipient0Q"] = Words.Name(dice),
                ["Qreason0Q"] = Words.Sentences(dice, 1),
                ["Qunit0Q"] = people.NameOf(planned.Unit),
                ["Qunit1Q"] = people.NameOf(other),
                ["Qmailbox0Q"] = $"enhet{planned.Unit}",
                [$"Qmailbox{(int)Actor.OtherUnit}Q"] = $"enhet{other}",
            },
        };

        Guid Who(Actor actor) => actor switch
        {
            Actor.Unit => people.Unit(planned.Unit),
            Actor.OtherUnit => people.Unit(other),
            Actor.Chancery => people.Unit(0),
            Actor.Officer => people.Person(planned.Unit, Role.CaseOfficer, officer),
            Actor.Manager => people.Person(planned.Unit, Role.Manager, 0),
            Actor.OtherManager => people.Person(other, Role.Manager, 0),
            Actor.OtherAssignee => people.Person(other, Role.Assignee, officer),
            Actor.Director => people.Person(0, Role.Director, 0),
            Actor.FinanceDirector => people.Person(0, Role.FinanceDirector, 0),
            Actor.Registrar => people.Person(0, Role.Registrar, officer),
            Actor.Clerk => people.Person(0, Role.Clerk, officer),
            Actor.Controller => people.Person(0, Role.Controller, officer),
        };
    }

    public IEnumerable<CellRow> Rows(Variation variation, PlannedCase planned)
    {
        var head = HistoryHead.None;
        foreach (var (table, cells) in rows)
        {
            var row = new CellRow(table, [.. cells.Select(cell => cell(variation))]);
            if (table.Type.ClrType == typeof(Case)) row.With("Serial", planned.Serial).With("Year", planned.Year).With("Access", AccessOf(planned).ToString());
            else if (table.Type.ClrType == typeof(AgendaItem) && row["Paragraph"] is int played)
            {
                var paragraph = played >= Template.FirstNumber + (Template.FirstNumber / 10) ? planned.BoardParagraph : planned.CommitteeParagraph;
                row.With("Paragraph", paragraph).With("Number", paragraph);
            }
            else if (table.Type.ClrType == typeof(Notification) && planned.IsClosed) row.With("ReadAt", ((DateTimeOffset)row["At"]!).AddDays(1));
            else if (table.Type.ClrType == typeof(HistoryEntry)) head = Link(row, variation, head);
            yield return row;
        }
    }

    /// <summary>What finds it, as the product makes it of the case itself.</summary>
    public IEnumerable<SearchText> Search(Variation variation, PlannedCase planned, Table caseTable, Table itemTable)
    {
        Case? found = null;
        var items = new List<ConcludedItem>();
        foreach (var row in Rows(variation, planned).TakeWhile(row => row.Table.Type.ClrType == typeof(Case) || row.Table.Type.ClrType == typeof(AgendaItem)))
        {
            if (row.Table.Type.ClrType == typeof(Case))
            {
                found = (Case)caseTable.Entity(row.Values);
                continue;
            }
            var item = (AgendaItem)itemTable.Entity(row.Values);
            if (item.Outcome is null) continue;
            var played = exemplar.Meetings.Single(m => (planned.BoardParagraph == item.Paragraph && m.Body == BodyFunction.Board) || (planned.BoardParagraph != item.Paragraph && m.Body == BodyFunction.Committee));
            items.Add(new ConcludedItem(item, UsualBodies.Of(played.Body), played.Date.AddDays(variation.Days)));
        }
        return CaseTexts.Of(found!, items, [], [], bodies);
    }

    /// <summary>Three of a hundred are secret, and twelve the unit's.</summary>
    public static AccessLevel AccessOf(PlannedCase planned) => (planned.Serial % 100) switch { < 3 => AccessLevel.Secret, < 15 => AccessLevel.Unit, _ => AccessLevel.Open };

    private static HistoryHead Link(CellRow row, Variation variation, HistoryHead head)
    {
        var actor = (Guid?)row["ActorId"];
        var entry = HistoryChain.Link(variation.Ids[0], head, new HistoryFact(
            Enum.Parse<HistoryKind>((string)row["Kind"]!), (string)row["Arguments"]!, actor is { } by ? new PersonId(by) : null, (DateTimeOffset)row["At"]!));
        row.With("Sequence", entry.Sequence).With("At", entry.At).With("Canonical", entry.Canonical).With("Hash", entry.Hash);
        return new HistoryHead(entry.Sequence, entry.Hash);
    }

    private Func<Variation, object?> Cell(object? value)
    {
        switch (value)
        {
            case Guid id when places.TryGetValue(id, out var place):
                return v => v.Ids[place];
            case DateTimeOffset at: return v => HistoryChain.Microseconds(at + v.Later);
            case DateOnly day: return v => day.AddDays(v.Days);
            case string text when Template.Of(text, id => places.GetValueOrDefault(id, -1)) is { } template: return template.For;
            default: return _ => value;
        }
    }

    private int Place(Guid id)
    {
        if (!places.TryGetValue(id, out var place))
        {
            places[id] = place = ids.Count;
            ids.Add(id);
        }
        return place;
    }

    // The time that a time-ordered id holds.
    private static DateTimeOffset At(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
    }
}
