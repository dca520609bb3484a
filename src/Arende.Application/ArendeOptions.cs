using Arende.Application.Meetings;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Application;

/// <summary>What a municipality configures (section <c>Arende</c>).</summary>
public sealed class ArendeOptions
{
    public string Municipality { get; set; } = "Strandköpings kommun";

    /// <summary>The register (diarium) of an installation without <c>Arende:Bodies</c>; else each board has its own.</summary>
    public string Register { get; set; } = UsualBodies.Register;

    /// <summary>The council's meetings are held here, in an installation whose lines of bodies don't say; else its decisions are entered from its minutes.</summary>
    public bool CouncilMeetsHere { get; set; }

    /// <summary>How a case number is written: {register}, {year}, {serial} or {serial:5}.</summary>
    public string CaseNumberFormat { get; set; } = Domain.Cases.CaseNumber.DefaultFormat;

    /// <summary>Signs each night's seal of the histories. Kept where the database isn't; without it nothing is sealed.</summary>
    public string? SealKey { get; set; }

    /// <summary>For how many years the access log is kept; 0 keeps it for ever.</summary>
    public int AccessLogYears { get; set; } = 5;

    /// <summary>For how many days an event that was delivered is kept; 0 keeps it for ever.</summary>
    public int EventDays { get; set; } = 30;

    /// <summary>For how many days a mail that was sent is kept, unless a decision went out with it; 0 keeps it for ever.</summary>
    public int MailDays { get; set; } = 365;

    /// <summary>For how many days a form that was sent is known again; 0 keeps its key for ever.</summary>
    public int FormKeyDays { get; set; } = 30;

    /// <summary>The address in mails. Mails have no links while it is unknown; the demo takes the address that it listens on.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>How long before a meeting a case must be ready.</summary>
    public LeadTimes LeadTimes { get; set; } = new();

    /// <summary>How each body's agendas are made, by its code.</summary>
    public Dictionary<string, AgendaRules> Agendas { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public AgendaRules AgendaOf(Body body) => Agendas.GetValueOrDefault(body.Code) ?? (body.Function == BodyFunction.Council ? AgendaRules.UsualOfCouncil : AgendaRules.Usual);

    /// <summary>Whether meetings are shown to anybody.</summary>
    public PublicMeetingOptions PublicMeetings { get; set; } = new();

    /// <summary>For how long a decision is held before it goes to its recipients: until then it can be taken back. Zero sends it at once.</summary>
    public TimeSpan DistributionHold { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>When a decision that is to be sent goes; null where nothing is held.</summary>
    internal DateTimeOffset? GoesAt(DateTimeOffset now) => DistributionHold > TimeSpan.Zero ? now + DistributionHold : null;

    /// <summary>A file with the municipality's own words for headings, labels and bodies (docs/import.md), beside those that ship.</summary>
    public string? ImportWords { get; set; }
}
