using Arende.Domain.Bodies;
using Arende.Domain.Figures;
using Arende.Domain.People;

namespace Arende.Domain.Cases;

/// <summary>A case: one number, one history, from draft to archive. Where it stands is its workflow's work items, not a field.</summary>
public sealed class Case
{
    /// <summary>A text field holds 5 MB and no more; what is longer is refused before anything is lost.</summary>
    public const int LongestText = 5_000_000;

    /// <summary>The case type of a case of which no other was said.</summary>
    public const string UsualType = "board-case";

    private readonly List<Remark> remarks = [];
    private readonly List<Condition> conditions = [];

    public CaseId Id { get; private init; }
    public string Register { get; private init; } = "";
    public int Year { get; private init; }
    public int Serial { get; private init; }
    public CaseNumber Number => new(Register, Year, Serial);
    public string Title { get; private set; } = "";

    /// <summary>The case type's code: it decided which path the case goes.</summary>
    public string Type { get; private init; } = UsualType;
    public UnitId UnitId { get; private init; }

    /// <summary>The board whose case it is: that of its officer's unit when it was registered.</summary>
    public BodyId BoardId { get; private init; }
    public PersonId CaseOfficerId { get; private set; }

    /// <summary>Who writes in the draft beside its officer, and does nothing else with the case.</summary>
    public IReadOnlyList<PersonId> Writers { get; private set; } = [];
    public AccessLevel Access { get; private set; }

    /// <summary>Follows the workflow: written with its transition, never by hand.</summary>
    public CaseState State { get; private init; } = CaseState.Draft;
    public DateTimeOffset RegisteredAt { get; private init; }
    public DateTimeOffset? ClosedAt { get; private init; }

    /// <summary>Guards the staff report's content against two who write at once; the workflow has a version of its own.</summary>
    public long Version { get; private set; }
    public StaffReport Report { get; private set; } = StaffReport.Empty;
    public IReadOnlyCollection<Remark> Remarks => remarks;
    public IReadOnlyCollection<Condition> Conditions => conditions;

    /// <summary>SHA-256 of the file that it was imported from, in hexadecimal; null when it was written here.</summary>
    public string? ImportedFrom { get; private set; }

    /// <summary>
    /// Of a draft that tells the council of what it is owed (KL 5:35, 6:34): which list, and of which half year. Begun again it leads to the same draft. Null for every
    /// other case.
    /// </summary>
    public string? CouncilReport { get; private set; }

    private Case() { }

    public Case(CaseNumber number, string title, Person caseOfficer, AccessLevel access, DateTimeOffset registeredAt, CaseId? id = null, string type = UsualType, BodyId? board = null)
    {
        BoardId = board ?? UsualBodies.Board.Id;
        Type = type;
        Title = Titled(title);
        Id = id ?? CaseId.New();
        Register = number.Register;
        Year = number.Year;
        Serial = number.Serial;
        UnitId = caseOfficer.UnitId;
        CaseOfficerId = caseOfficer.Id;
        Access = access;
        RegisteredAt = registeredAt;
    }

    public void TellsCouncil(string report) => CouncilReport = report;

    public void CameFrom(string fileDigest) => ImportedFrom = fileDigest;

    /// <param name="line">Where it stands in the document.</param>
    /// <param name="sentence">What it stands beside.</param>
    /// <param name="kind">What it says.</param>
    /// <param name="arguments">What fills in its words.</param>
    public Remark Note(int line, string sentence, RemarkKind kind, params IReadOnlyList<string> arguments)
    {
        var remark = new Remark(Id, line, sentence, kind, arguments);
        remarks.Add(remark);
        return remark;
    }

    /// <summary>
    /// Takes over what a reading of the draft remarks on now: what was mended is gone, what is new is added, and what was answered, or is found
    /// in other ways, stays.
    /// </summary>
    /// <param name="found">All that was found.</param>
    /// <param name="isLookedFor">The kinds that the reading finds: those of them that it didn't find were mended.</param>
    /// <returns>The new ones.</returns>
    public IReadOnlyList<Remark> Remark(IReadOnlyList<FoundRemark> found, Func<RemarkKind, bool> isLookedFor)
    {
        remarks.RemoveAll(remark => !remark.IsAnswered && remark.Kind is { } kind && isLookedFor(kind) && !found.Any(one => one.IsSame(remark)));
        var added = found.Where(one => !remarks.Any(one.IsSame)).Take(Math.Max(0, TextLimits.Remarks - remarks.Count)).ToList();
        return [.. added.Select(one => Note(one.Line, one.Sentence, one.Kind, one.Arguments))];
    }

    /// <summary>Takes over a draft. Only while the case is with its officer: what is under review is locked.</summary>
    /// <param name="title">The case's title.</param>
    /// <param name="report">The whole report as it now reads.</param>
    /// <param name="by">Who wrote what is new in its sections.</param>
    /// <param name="at">When.</param>
    /// <returns>The sections as they were, of those that were rewritten or taken away.</returns>
    public IReadOnlyList<Section> Write(string title, StaffReport report, PersonId? by = null, DateTimeOffset? at = null)
    {
        MustBeDraft();
        var line = Titled(title);
        report = report.OnOneLineEach();
        report.MustBeBounded();
        foreach (var order in report.Clauses.Select(clause => clause.Order).OfType<ClauseOrder>()) order.MustBeReadable();
        Title = line;
        var (before, sections) = (Report.Sections.Keyed(), Section.Rewritten(report.Sections, Report.Sections, Version + 1, by, at));
        // What was said about a clause holds as long as its text does, whoever passes the clauses on.
        Report = report with
        {
            Clauses = Clause.Rewritten(report.Clauses, Report.Clauses),
            Recipients = Recipient.Rewritten(report.Recipients, Report.Recipients),
            Attachments = Attachment.Rewritten(report.Attachments, Report.Attachments),
            Sections = sections,
        };
        Version++;
        var same = sections.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. before.Where(section => !same.Contains(section))];
    }

    /// <exception cref="BrokenRuleException">It is with somebody else: what is under review is locked.</exception>
    public void MustBeDraft() => BrokenRuleException.When(State != CaseState.Draft, Rule.DraftIsLocked);

    /// <summary>Somebody signs it: its figures say from now on what they say in this moment. Who signs after another signs the same text.</summary>
    public void Freeze(FrozenFigures figures)
    {
        if (Report.Frozen is not null) return;
        Report = Report.Freeze(figures);
        Version++;
    }

    /// <summary>It is a draft again: its figures follow the register until it is signed anew.</summary>
    public void Thaw()
    {
        if (Report.Frozen is null) return;
        Report = Report.Thaw();
        Version++;
    }

    /// <summary>Those who write it have seen what its figures say.</summary>
    public void HasSeen(IReadOnlyList<SeenFigure> seen)
    {
        MustBeDraft();
        Report = Report with { Seen = seen.Count == 0 ? null : seen };
        Version++;
    }

    /// <summary>Its officer says who else writes in the draft. They must be able to read the case all the same.</summary>
    public void WriteWith(IEnumerable<PersonId> others)
    {
        MustBeDraft();
        Writers = [.. others.Where(other => other != CaseOfficerId).Distinct()];
    }

    /// <summary>Its officer says what clauses do, while it is a draft.</summary>
    /// <returns>The clauses of which something new was said.</returns>
    public IReadOnlyList<Clause> Answer(IReadOnlyList<ClauseAnswer> answers)
    {
        MustBeDraft();
        var answered = Report.Clauses.Answered(answers, again: true);
        var changed = answered.Except(Report.Clauses).ToList();
        if (changed.Count == 0) return [];
        Report = Report with { Clauses = answered };
        Version++;
        return changed;
    }

    /// <summary>Its officer says which file an attachment is, while it is a draft: what is under review is locked, with its files.</summary>
    /// <param name="place">Where it stood when it was shown, from 0.</param>
    /// <param name="seen">Its number and title as they were shown: the draft may have been written anew since, and another may stand at its place.</param>
    /// <param name="file">Null for none.</param>
    /// <returns>False when it is that file already.</returns>
    public bool Attach(int place, Attachment seen, AttachedFile? file)
    {
        MustBeDraft();
        bool IsSeen(Attachment attachment) => attachment.Number == seen.Number && attachment.Title == seen.Title;
        if (place < 0 || place >= Report.Attachments.Count || !IsSeen(Report.Attachments[place])) place = Report.Attachments.ToList().FindIndex(IsSeen);
        BrokenRuleException.When(place < 0, Rule.AttachmentIsUnknown);
        if (Report.Attachments[place].File == file) return false;
        Report = Report with { Attachments = [.. Report.Attachments.Select((attachment, at) => at == place ? attachment with { File = file } : attachment)] };
        Version++;
        return true;
    }

    /// <summary>Where a recipient's copy goes is the registrar's to mend while the text is locked: who it is stays as written.</summary>
    public void AddressRecipient(int number, UnitId? unit, string? address)
    {
        BrokenRuleException.When(State != CaseState.UnderReview, Rule.DraftIsLocked);
        BrokenRuleException.When(unit is null && address is null, Rule.AddressIsInvalid);
        if (address is not null) EmailAddress.Check(address);
        Report = Report with { Recipients = [.. Report.Recipients.Select(r => r.Number == number ? r with { UnitId = unit, Address = address } : r)] };
        Version++;
    }

    /// <summary>Somebody else goes on with it; it stays in its unit.</summary>
    public void GiveTo(PersonId caseOfficer)
    {
        CaseOfficerId = caseOfficer;
        Version++;
    }

    /// <summary>Who reads it is changed by the case officer or the registrar at any time.</summary>
    public void Mark(AccessLevel access) => Access = access;

    public void Answer(Guid remarkId, string answer, PersonId by, DateTimeOffset at) =>
        remarks.Single(remark => remark.Id == remarkId).Reply(answer, by, at);

    public void Tick(Guid conditionId, DateTimeOffset? at) =>
        conditions.Single(condition => condition.Id == conditionId).Tick(at);

    public void Demand(IEnumerable<string> demands, PersonId by, DateTimeOffset at)
    {
        var written = demands.Where(demand => !string.IsNullOrWhiteSpace(demand)).Select(demand => demand.Trim()).ToList();
        Condition.Check(written);
        conditions.AddRange(written.Select(demand => new Condition(Id, demand, by, at)));
        Version++;
    }

    /// <summary>A demand that nobody has met yet falls: what made it was corrected.</summary>
    public void TakeBack(string demand)
    {
        if (conditions.LastOrDefault(condition => condition.Text == demand.Trim() && !condition.IsMet) is not { } unmet) return;
        conditions.Remove(unmet);
        Version++;
    }

    private static string Titled(string title)
    {
        var line = OneLine.Of(title);
        BrokenRuleException.When(line.Length == 0, Rule.TitleIsMissing);
        TextLimits.Check(line, TextLimits.Title, Rule.TitleIsTooLong);
        return line;
    }
}
