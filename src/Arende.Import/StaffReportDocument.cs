using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Import;

/// <summary>
/// A staff report (tjänsteskrivelse) as it was read. Header, title and sections together hold every word of the file; the
/// lists are what could be recognised in them.
/// </summary>
public sealed record StaffReportDocument(
    StaffReportHeader Header,
    string Title,
    int TitleLine,
    IReadOnlyList<ReportSection> Sections,
    IReadOnlyList<Voice> Voices,
    IReadOnlyList<ReportClause> Clauses,
    IReadOnlyList<ReportSignatory> Signatories,
    IReadOnlyList<ReportAttachment> Attachments,
    IReadOnlyList<ReportRecipient> Recipients,
    IReadOnlyList<ImportedAssignment> Assignments,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<ReportRemark> Remarks)
{
    /// <summary>The file has no title; <c>Title</c> was made of its first clause, so that there is something to call the case.</summary>
    public bool IsTitleMade { get; init; }

    /// <summary>What the addressee is: it decides what is under no heading. Null where none is written.</summary>
    public BodyFunction? Addressee { get; init; }

    /// <summary>The proposal has more than one list, and their numbers are not each other's: a number alone names no clause.</summary>
    public bool NumbersStartAgain { get; init; }
}

/// <summary>What stands above the sections. <c>Text</c> is all of it as written, labels too.</summary>
public sealed record StaffReportHeader(
    string? Office, CaseOfficer CaseOfficer, string? To, string? From, string? Date, string? CaseNumber, string Text);

/// <summary><c>EmailLine</c> is where the address stands, counted from 1; 0 without one.</summary>
public sealed record CaseOfficer(string? Name, string? Title, string? Email, int EmailLine = 0);

/// <summary>A section in the order of the file. Text that stands under no heading has an empty <c>Heading</c>.</summary>
public sealed record ReportSection(ReportSectionKind Kind, string Heading, string Text, int Line, bool IsNotApplicable);

/// <summary>Who proposes or decides: "Kommunstyrelsens arbetsutskott föreslår:".</summary>
public sealed record Voice(VoiceBody Body, VoiceVerb Verb, string Text, int Line);

public enum VoiceBody { Committee, Board, Council, Other }

public enum VoiceVerb { Proposes, Decides }

/// <summary>A point of what is to be decided, with the number that it has in its list.</summary>
public sealed record ReportClause(int Number, string Text, int Line)
{
    /// <summary>The <see cref="ReportBlock"/> that it begins with; 0 where nobody asked.</summary>
    public int Block { get; init; }

    /// <summary>Of the heading that it stands under; null without one.</summary>
    public ClauseVoice? Voice { get; init; }
}

public sealed record ReportSignatory(string Title, string? Unit, string? Name, int Line);

public sealed record ReportAttachment(int Number, string Title, int Line);

/// <summary>A row under "Beslut skickas till". <c>Unit</c> is its most specific part.</summary>
public sealed record ReportRecipient(string Name, string Unit, int Line);

/// <summary>A row of the table of assignments. <c>Deadline</c> is null when <c>DeadlineText</c> names no date.</summary>
public sealed record ImportedAssignment(
    string Title, AssignmentColumn Column, Deadline? Deadline, string DeadlineText, string? Source, SourceKind SourceKind, int Line);

/// <summary>The table's column in which the row has its deadline; unknown when it has none.</summary>
public enum AssignmentColumn { Delayed, OnPlan, Unknown }

/// <summary>Whether the deadline was decided earlier, is proposed to be decided by this report, or neither is said.</summary>
public enum SourceKind { None, Decided, Proposed }

/// <summary>A number with its unit as it stands in the prose.</summary>
public sealed record Figure(string Text, decimal Value, string Unit, int Line);
