using System.Text.Json;
using System.Text.Json.Serialization;
using Arende.Domain.Bodies;

namespace Arende.Import.Words;

/// <summary>
/// The words by which a staff report is read: headings, labels of the header, bodies, states of assignments. They are data
/// (<c>import-words.json</c>), and a municipality adds its own in a file of the same shape.
/// </summary>
public sealed class ReportWords
{
    readonly Dictionary<string, Names> sections;
    readonly Dictionary<string, HeaderField> labels = new(StringComparer.OrdinalIgnoreCase);
    readonly Names documentTypes;
    readonly Names recipientLabels;

    ReportWords(WordLists lists)
    {
        Lists = lists;
        sections = lists.Sections.ToDictionary(list => list.Key, list => new Names(list.Value));
        foreach (var (field, names) in lists.Labels)
            foreach (var name in names) labels.TryAdd(name, Enum.Parse<HeaderField>(field, ignoreCase: true));
        documentTypes = new Names(lists.DocumentTypes);
        recipientLabels = new Names(lists.RecipientLabels);
        Bodies = new BodyNames(lists.Bodies, lists.ShortBodies);
        Statuses = new StatusWords(lists.Statuses);
        Columns = new ColumnWords(lists.Columns);
    }

    /// <summary>Those that the product ships with.</summary>
    public static ReportWords Shipped { get; } = new(ShippedLists());

    internal WordLists Lists { get; }
    internal BodyNames Bodies { get; }
    internal StatusWords Statuses { get; }
    internal ColumnWords Columns { get; }

    /// <summary>The shipped words with those of a municipality's own file added.</summary>
    /// <exception cref="JsonException">It isn't JSON of the shape of the shipped list, or names a list that there isn't.</exception>
    public static ReportWords With(string json)
    {
        var own = JsonSerializer.Deserialize(json, WordListsJson.Default.WordLists) ?? throw new JsonException("The file of words is empty.");
        return new ReportWords(Shipped.Lists.With(own));
    }

    /// <summary>The kind that a heading names, or null; numbering, colon and emphasis don't matter.</summary>
    internal ReportSectionKind? SectionOf(string heading)
    {
        if (heading.Length > SectionHeading.Longest || SectionHeading.Plain(heading) is not { Length: > 0 } name) return null;
        foreach (var (list, kind) in kinds)
            if (sections.GetValueOrDefault(list)?.HaveWhole(name) == true) return kind;
        foreach (var (list, kind) in kinds)
            if (sections.GetValueOrDefault(list)?.Have(name) == true) return kind;
        return null;
    }

    /// <summary>A heading of what was decided already ("Kommunstyrelsens beslut"), beside which a proposal is history.</summary>
    internal bool IsDecision(string heading) => heading.Length <= SectionHeading.Longest && sections["decision"].Have(SectionHeading.Plain(heading));

    internal bool IsDocumentType(string line) => line.Length <= SectionHeading.Longest && documentTypes.Have(line.Trim(' ', '*', '_', '#', ':', '.'));

    internal bool IsRecipientLabel(string line) => recipientLabels.HaveWhole(line.Trim(' ', '*', '_', ':'));

    internal HeaderField? LabelOf(string text) => text.Length <= 40 && labels.TryGetValue(text.Trim(' ', '*', '_', '.', ':'), out var field) ? field : null;

    internal bool IsOffice(string word) => Lists.Offices.Any(office => word.EndsWith(office, StringComparison.OrdinalIgnoreCase));

    static readonly (string List, ReportSectionKind Kind)[] kinds =
    [
        ("proposal", ReportSectionKind.Proposal), ("decision", ReportSectionKind.Proposal), ("summary", ReportSectionKind.Summary), ("matter", ReportSectionKind.Matter),
        ("analysis", ReportSectionKind.Analysis), ("preparation", ReportSectionKind.Preparation), ("financialConsequences", ReportSectionKind.FinancialConsequences),
        ("consequencesForChildren", ReportSectionKind.ConsequencesForChildren), ("ruralPerspective", ReportSectionKind.RuralPerspective),
        ("signatures", ReportSectionKind.Signatures), ("attachments", ReportSectionKind.Attachments), ("basis", ReportSectionKind.Basis),
        ("recipients", ReportSectionKind.Recipients), ("other", ReportSectionKind.Other),
    ];

    static WordLists ShippedLists()
    {
        using var json = typeof(ReportWords).Assembly.GetManifestResourceStream("Arende.Import.Words.import-words.json")!;
        return JsonSerializer.Deserialize(json, WordListsJson.Default.WordLists)!;
    }
}

/// <summary>What a label of the header says of its value.</summary>
enum HeaderField { Number, Date, Officer, Title, Email, To, From, Office, Subject, Other }

/// <summary>The file of words as it is written.</summary>
sealed record WordLists
{
    public Dictionary<string, string[]> Sections { get; init; } = [];
    public Dictionary<string, string[]> Bodies { get; init; } = [];
    public Dictionary<string, string> ShortBodies { get; init; } = [];
    public string[] Offices { get; init; } = [];
    public Dictionary<string, string[]> Labels { get; init; } = [];
    public string[] DocumentTypes { get; init; } = [];
    public string[] RecipientLabels { get; init; } = [];
    public Dictionary<string, string[]> Statuses { get; init; } = [];
    public Dictionary<string, string[]> Columns { get; init; } = [];

    // What a file leaves out is null.
    public WordLists With(WordLists own) => new()
    {
        Sections = Joined(Sections, own.Sections),
        Bodies = Joined(Bodies, own.Bodies),
        ShortBodies = (own.ShortBodies ?? []).Concat(ShortBodies).DistinctBy(pair => pair.Key).ToDictionary(),
        Offices = [.. own.Offices ?? [], .. Offices],
        Labels = Joined(Labels, own.Labels),
        DocumentTypes = [.. own.DocumentTypes ?? [], .. DocumentTypes],
        RecipientLabels = [.. own.RecipientLabels ?? [], .. RecipientLabels],
        Statuses = Joined(Statuses, own.Statuses),
        Columns = Joined(Columns, own.Columns),
    };

    // Their own first: a word that stands in two lists means what the municipality says.
    static Dictionary<string, string[]> Joined(Dictionary<string, string[]> shipped, Dictionary<string, string[]>? own)
    {
        if (own is null) return shipped;
        if (own.Keys.FirstOrDefault(list => !shipped.ContainsKey(list)) is { } unknown)
            throw new JsonException($"There is no list \"{unknown}\". The lists here are {string.Join(", ", shipped.Keys)}.");
        return shipped.ToDictionary(list => list.Key, list => own.TryGetValue(list.Key, out var added) ? [.. added, .. list.Value] : list.Value);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(WordLists))]
sealed partial class WordListsJson : JsonSerializerContext;
