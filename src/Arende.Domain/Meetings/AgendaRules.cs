using Arende.Domain.Calendar;

namespace Arende.Domain.Meetings;

/// <summary>In which order the cases that are ready come onto an agenda together. The clerk moves them afterwards.</summary>
public enum AgendaOrder { ByReady, ByCaseType, ByNumber }

/// <summary>
/// How a body's agendas are made (section <c>Arende:Agendas:{code}</c>). The law sets no time for a board's summons (KL 6:23): its rules of procedure do.
/// </summary>
public sealed record AgendaRules
{
    /// <summary>Of a body of which nothing is said: what comes at every meeting of most boards, and no stop time.</summary>
    public static AgendaRules Usual { get; } = new()
    {
        Opening = ["Upprop", "Val av justerare", "Fastställande av föredragningslistan"], Closing = ["Informationsärenden"], ReportedDecisions = "Anmälan av delegationsbeslut",
    };

    /// <summary>Of the council: what boards' delegates decide isn't reported to it.</summary>
    public static AgendaRules UsualOfCouncil { get; } = new() { Opening = ["Upprop", "Val av justerare", "Fastställande av föredragningslistan"] };

    /// <summary>What an item without a case is called on an agenda; one that is called by its kind has no title of its own, and a question says from whom and to whom.</summary>
    public static string TitleOf(StandingItem item) => item.Question is { } question
        ? $"{(question.Kind == CouncilQuestionKind.Interpellation ? "Interpellation" : "Enkel fråga")} från {question.By} till {question.To}: {item.Title}"
        : item.Title.Length > 0 ? item.Title : Usual.ReportedDecisions;

    public AgendaOrder Order { get; init; } = AgendaOrder.ByReady;

    /// <summary>Case types in the order in which they come; those that aren't named come last. Only for <see cref="AgendaOrder.ByCaseType"/>.</summary>
    public IReadOnlyList<string> CaseTypes { get; init; } = [];

    /// <summary>Items without a case that come at every meeting, in their order; those of <see cref="Closing"/> come last.</summary>
    public IReadOnlyList<string> Opening { get; init; } = [];

    /// <summary>The same, after the cases.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>Under what title delegated decisions are reported (KL 6:40), after <see cref="Closing"/>; empty for a body that has no such item.</summary>
    public string ReportedDecisions { get; init; } = "";

    /// <summary>How many working days before the meeting the agenda stops; null where nothing is late before the meeting's own day.</summary>
    public int? StopDays { get; init; }

    /// <summary>The hour in Stockholm at which it stops; null for the end of that day.</summary>
    public TimeOnly? StopHour { get; init; }

    /// <summary>When the body usually meets.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Where it usually meets.</summary>
    public string? Place { get; init; }

    /// <summary>All that comes at every meeting, in its order.</summary>
    public IEnumerable<TemplateItem> Standing =>
    [
        .. Opening.Select(title => new TemplateItem(StandingItemKind.Standing, title.Trim(), IsOpening: true)),
        .. Closing.Select(title => new TemplateItem(StandingItemKind.Standing, title.Trim(), IsOpening: false)),
        .. ReportedDecisions.Length == 0 ? Array.Empty<TemplateItem>() : [new TemplateItem(StandingItemKind.ReportedDecisions, ReportedDecisions.Trim(), IsOpening: false)],
    ];

    /// <summary>What is put up from then on is late; null where that is the meeting's day.</summary>
    public DateTimeOffset? StopOf(DateOnly meets)
    {
        if (StopDays is not { } days) return null;
        var last = SwedishCalendar.WorkingDaysBefore(meets, days);
        return StopHour is { } hour ? StockholmTime.At(last, hour) : StockholmTime.StartOfDay(last.AddDays(1));
    }

    public bool IsLate(DateOnly meets, DateTimeOffset now) => StockholmTime.DateAt(now) >= meets || StopOf(meets) <= now;
}

/// <summary>An item that comes at every meeting of a body.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">In the language of the minutes.</param>
/// <param name="IsOpening">It stands before the cases.</param>
public sealed record TemplateItem(StandingItemKind Kind, string Title, bool IsOpening)
{
    /// <summary>An agenda has one item for what is reported, whatever it is called.</summary>
    public bool IsThis(StandingItem item) => item.Kind == Kind && (Kind == StandingItemKind.ReportedDecisions || item.Title == Title);
}
