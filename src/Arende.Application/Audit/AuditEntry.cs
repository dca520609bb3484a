using Arende.Domain.People;

namespace Arende.Application.Audit;

/// <summary>What leaves a line in the access log, besides what a case's own history tells.</summary>
public enum AuditKind
{
    /// <summary>Arguments: person, name, roles; since 2026-11-27 also unit (its name) and email.</summary>
    AccountCreated,

    /// <summary>Arguments: person, name, from, to.</summary>
    RolesChanged,

    /// <summary>Arguments: person, name; so also the next two.</summary>
    PasswordSet,
    Deactivated,
    Activated,

    /// <summary>Somebody signed in asked for what isn't there for them. Arguments: method, path.</summary>
    AccessRefused,

    /// <summary>Arguments: case and number, and of a secret document document (its number there), or assignment; path.</summary>
    SecretRead,

    /// <summary>A list, a search or a file that names them. Arguments: cases (numbers), assignments (ids), path.</summary>
    SecretListed,

    /// <summary>Somebody didn't get in. Arguments: from (network address), tries (from there, of late); person and name when there is such an account, never what was typed; shut when no more were let try.</summary>
    SignInRefused,

    /// <summary>What was too old was removed. Arguments: before, lines, people, cuts (a digest of where each chain begins now).</summary>
    LogShortened,

    /// <summary>What a row of a history said was erased by law. Arguments: subject, row, instead (a digest of what stands there since).</summary>
    HistoryErased,

    /// <summary>
    /// What a kept document said, or what was left of writing a case's report, was erased by law. Arguments: subject; document (its id) and digest (of what was signed), or texts (how many)
    /// and basis.
    /// </summary>
    TextErased,

    /// <summary>The configuration had a body that wasn't there. Arguments: body (its code), name, and what it is (as the next tells it, without from).</summary>
    BodyAdded,

    /// <summary>Arguments: body, name, and of each that is another: swedish, english, abbreviation, register, parent (a code), each with from and to.</summary>
    BodyChanged,

    /// <summary>Arguments: body, name.</summary>
    BodyRemoved,

    /// <summary>Somebody was elected to a body. Arguments: body, name, and what is said of them (as the next tells it, without from).</summary>
    MemberAdded,

    /// <summary>Arguments: body, name, and of each that is another: called, party, substitute, order, first, last, account (whose it is), each with from and to.</summary>
    MemberChanged,

    /// <summary>Entered by mistake. Arguments: body, name.</summary>
    MemberRemoved,

    /// <summary>A period of a board's reporting calendar was added or changed. Arguments: body, name, days (end, opening, due), before (working days), used.</summary>
    CalendarChanged,

    /// <summary>A report template. Arguments: kind, scope, own (false where the product's own was taken back).</summary>
    TemplateChanged,

    /// <summary>A controller chose what the rules of reports' numbers do. Arguments: from and to, the settings as they are stored.</summary>
    ReconciliationChanged,

    /// <summary>Arguments: goal (its id), number, name, body (its code), year, and of each thing that is another: called, area, each with from and to; so also the next two.</summary>
    GoalEntered,
    GoalChanged,
    GoalRemoved,

    /// <summary>So too, with indicator (its name before) and month, and of each that is another: called, unit, better, source, target, outcome; so also the next.</summary>
    IndicatorEntered,
    IndicatorChanged,

    /// <summary>So too, without month, target and outcome, but since 2026-11-29 with values: of each month of the goal's year month, target, outcome.</summary>
    IndicatorRemoved,

    /// <summary>A unit works for another board. Arguments: unit (its name), from and to (codes).</summary>
    UnitMoved,

    /// <summary>Somebody chose how often they are mailed. Arguments: person, name, from, to.</summary>
    MailPaceChanged,

    /// <summary>Arguments: person, name, first and last day, deputy and deputyName; so also the next.</summary>
    AbsenceSet,
    AbsenceChanged,

    /// <summary>Before its last day. Arguments: person, name, last (the day that it was to end).</summary>
    AbsenceEnded,
}

/// <summary>Which lines are an account's history.</summary>
public static class AccountLines
{
    public static IReadOnlyList<AuditKind> Kinds { get; } =
        [AuditKind.AccountCreated, AuditKind.RolesChanged, AuditKind.PasswordSet, AuditKind.Deactivated, AuditKind.Activated, AuditKind.MailPaceChanged,
        AuditKind.AbsenceSet, AuditKind.AbsenceChanged, AuditKind.AbsenceEnded];
}


/// <summary>
/// A line of the access log: who, when, what. Only added to, by the database too, until it is too old (<see cref="ShortenAccessLog"/>). Each person's lines are a chain of hashes
/// of their own, as a case's history is, so that two who act at once don't wait for each other.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>The order in which they are shown.</summary>
    public long Id { get; private init; }

    /// <summary>Whose chain it is: who acted. Empty for who runs the commands; <see cref="AuditChains"/> for what nobody signed in has done.</summary>
    public Guid ChainId { get; init; }

    /// <summary>From 1, without gaps, per chain.</summary>
    public long Sequence { get; init; }
    public AuditKind Kind { get; init; }

    /// <summary>A JSON object. Ids, numbers and addresses; never a title.</summary>
    public required string Arguments { get; init; }
    public PersonId? ActorId { get; init; }
    public DateTimeOffset At { get; init; }
    public required byte[] Canonical { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>Chains that are no person's.</summary>
public static class AuditChains
{
    /// <summary>Those who didn't get in.</summary>
    public static readonly Guid Refused = new("00000000-0000-0000-0000-000000000001");

    /// <summary>That the log was shortened; never shortened itself.</summary>
    public static readonly Guid Shortened = new("00000000-0000-0000-0000-000000000002");

    /// <summary>What bodies are called, and which units work for which board; never shortened.</summary>
    public static readonly Guid Bodies = new("00000000-0000-0000-0000-000000000004");

    /// <summary>That rows of histories, kept documents and drafts' remains were erased by law; never shortened.</summary>
    public static readonly Guid Erased = new("00000000-0000-0000-0000-000000000003");

    /// <summary>Goals and indicators that were entered, changed or taken away by page; never shortened.</summary>
    public static readonly Guid Goals = new("00000000-0000-0000-0000-000000000005");

    /// <summary>Chains that are kept however old they are.</summary>
    public static IReadOnlyList<Guid> Kept { get; } = [Shortened, Erased, Bodies, Goals];
}

/// <summary>Where a chain begins since its oldest rows were removed: the last row that is gone. The next follows from its hash.</summary>
public sealed class AuditCut
{
    public Guid ChainId { get; init; }
    public long Sequence { get; private set; }
    public byte[] Hash { get; private set; } = [];

    internal void MoveTo(long sequence, byte[] hash) => (Sequence, Hash) = (sequence, hash);
}
