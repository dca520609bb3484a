using Arende.Application.Bodies;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Distribution;
using Arende.Application.Documents;
using Arende.Application.Minutes;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.Reports;

namespace Arende.Application.ComposedDocuments;

/// <param name="Municipality">Whose it is.</param>
/// <param name="Number">The case's, as written.</param>
/// <param name="Title">The case's.</param>
/// <param name="Report">What was written.</param>
/// <param name="Officer">By name.</param>
/// <param name="Board">Whose case it is.</param>
/// <param name="Bodies">Those of the installation.</param>
/// <param name="On">The day that stands on it.</param>
public sealed record StaffReportToCompose(string Municipality, string Number, string Title, StaffReport Report, string Officer, BodyId Board, BodyCatalogue Bodies, DateOnly On)
{
    /// <summary>A delegate decides: its clauses are in no body's voice.</summary>
    public bool IsDelegated { get; init; }
}

/// <param name="Municipality">Whose it is.</param>
/// <param name="CaseNumber">Of the case that carries it, as written.</param>
/// <param name="Number">Which of its reports.</param>
/// <param name="Kind">Which of the year's reports.</param>
/// <param name="Scope">What it tells of.</param>
/// <param name="Title">Its own.</param>
/// <param name="Text">Markdown, with what its figures say.</param>
/// <param name="Office">The unit or the board that it is of.</param>
/// <param name="On">The day that stands on it.</param>
public sealed record MadeReportToCompose(string Municipality, string CaseNumber, int Number, PeriodKind Kind, ReportScope Scope, string Title, string Text, string Office, DateOnly On);

/// <param name="Municipality">Whose it is.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="VerifiedOn">Null while the § isn't verified: the document says so.</param>
/// <param name="Recipients">Those who get it.</param>
public sealed record DecisionToCompose(string Municipality, DecisionToSend Decision, DateOnly? VerifiedOn, IReadOnlyList<string> Recipients);

/// <param name="Municipality">Whose it is.</param>
/// <param name="Number">The case's, as written.</param>
/// <param name="Title">Null where it is left out because it is secret.</param>
/// <param name="RegisteredOn">The case.</param>
/// <param name="Lines">Its documents.</param>
/// <param name="NumberOf">A line's number as written.</param>
/// <param name="On">The day on which it is printed.</param>
public sealed record RegisterToCompose(
    string Municipality, string Number, string? Title, DateOnly RegisteredOn, IReadOnlyList<RegisterLine> Lines, Func<RegisterLine, string> NumberOf, DateOnly On);

/// <param name="Municipality">Whose it is.</param>
/// <param name="Body">Whose minutes.</param>
/// <param name="Notice">As it is put up.</param>
/// <param name="Appealable">The §§ that can be appealed.</param>
public sealed record NoticeToCompose(string Municipality, Body Body, Notice Notice, IReadOnlyList<int> Appealable);

/// <summary>An item as the summons tells it.</summary>
/// <param name="Number">Its place on the agenda.</param>
/// <param name="Title">Null for a case that isn't open to everybody: the summons goes to many.</param>
/// <param name="CaseNumber">As written.</param>
/// <param name="Officer">Who tells the meeting of it.</param>
/// <param name="IsLate">Put up after the stop time.</param>
/// <param name="IsReported">It stands in the list of the item before it.</param>
/// <param name="News">What is new of it since the version before; null where nothing is.</param>
public sealed record SummonsLine(int Number, string? Title, string? CaseNumber, string? Officer, bool IsLate, bool IsReported, ItemNews? News);

/// <param name="Municipality">Whose it is.</param>
/// <param name="Body">Who meets.</param>
/// <param name="Summons">When, where and who is called; its version.</param>
/// <param name="SentBy">By name.</param>
/// <param name="Items">In the agenda's order.</param>
/// <param name="Gone">Numbers that items had in the version before, and that are taken off.</param>
public sealed record SummonsToCompose(string Municipality, Body Body, Summons Summons, string SentBy, IReadOnlyList<SummonsLine> Items, IReadOnlyList<int> Gone);

/// <summary>An attachment of an item, as the pack lists it.</summary>
/// <param name="Number">As in "Bilaga 1".</param>
/// <param name="Title">As the report names it.</param>
/// <param name="FileName">Null where it has no file, or the file is not for everybody.</param>
/// <param name="Made">A report that the product made, which is set in the document; null for what lies beside it.</param>
public sealed record PackedAttachment(int Number, string Title, string? FileName, ComposedDocument? Made = null);

/// <param name="Number">Its place on the agenda.</param>
/// <param name="Title">Null where it isn't open to everybody, or not to this reader.</param>
/// <param name="IsStanding">It has no case, and so no documents.</param>
/// <param name="Report">Its report; null where there is none for the reader.</param>
/// <param name="Attachments">What belongs to it.</param>
/// <param name="Question">The words of a question in the council; null for every other item.</param>
public sealed record PackedItem(int Number, string? Title, bool IsStanding, ComposedDocument? Report, IReadOnlyList<PackedAttachment> Attachments, string? Question = null);

/// <param name="Summons">As it was sent.</param>
/// <param name="Items">In its order.</param>
public sealed record PackToCompose(ComposedDocument Summons, IReadOnlyList<PackedItem> Items);

/// <param name="Municipality">Whose it is.</param>
/// <param name="Body">The board.</param>
/// <param name="Meeting">To which they were reported.</param>
/// <param name="Item">The item with the list.</param>
/// <param name="VerifiedOn">Null while the § isn't verified: the document says so.</param>
/// <param name="Decisions">As anybody may read them: without the titles of what isn't open.</param>
/// <param name="NumberOf">A case's number as written.</param>
public sealed record ReportToCompose(
    string Municipality, Body Body, Meeting Meeting, StandingItem Item, DateOnly? VerifiedOn, IReadOnlyList<DelegatedDecision> Decisions, Func<DelegatedDecision, string> NumberOf);

/// <param name="Municipality">Whose it is.</param>
/// <param name="Board">For which was decided.</param>
/// <param name="Number">The case's, as written.</param>
/// <param name="Title">The case's.</param>
/// <param name="Decision">Who decided, when and what.</param>
/// <param name="Clauses">The draft's.</param>
/// <param name="Tables">Those of the report that the clauses refer to.</param>
/// <param name="Recipients">Those who get it.</param>
/// <param name="Report">Where it was reported; null before that, and for one that isn't.</param>
public sealed record DelegatedToCompose(
    string Municipality, Body Board, string Number, string Title, DelegateDecision Decision, IReadOnlyList<Clause> Clauses, IReadOnlyList<ReportTable> Tables, IReadOnlyList<string> Recipients,
    DecisionReport? Report);

/// <summary>The words of documents, for those who compose them.</summary>
public interface IDocumentWords
{
    /// <summary>Stands in a text for a figure that the register has no value of.</summary>
    string NoFigure { get; }

    ComposedDocument StaffReport(StaffReportToCompose report);

    ComposedDocument MadeReport(MadeReportToCompose report);

    ComposedDocument DecisionExtract(DecisionToCompose decision);

    ComposedDocument ReportExtract(ReportToCompose report);

    ComposedDocument DelegateDecision(DelegatedToCompose decided);

    ComposedDocument RegisterExtract(RegisterToCompose register);

    ComposedDocument Notice(NoticeToCompose notice);

    ComposedDocument Summons(SummonsToCompose summons);

    ComposedDocument Pack(PackToCompose pack);

    /// <summary>The opening and each § as the meeting makes them.</summary>
    IReadOnlyList<MadeSection> MinutesSections(MinutesToCompose minutes);

    /// <param name="minutes">What they are of.</param>
    /// <param name="parts">As they read.</param>
    /// <param name="verification">Null while they aren't verified: where those who verify sign.</param>
    ComposedDocument Minutes(MinutesToCompose minutes, IReadOnlyList<MinutesSection> parts, MinutesVerification? verification);

    /// <summary>Minutes with only the number of some §§: the first is 0.</summary>
    ComposedDocument Without(ComposedDocument minutes, IReadOnlySet<int> sections);

    /// <summary>A document that its reader may not read: that much it says.</summary>
    ComposedDocument Withheld(ComposedDocument document);

    /// <summary>Whether a list of delegated decisions in a document tells the title of one. Yes, where it can't be seen that the number stands alone.</summary>
    bool TellsTitle(ComposedDocument document, string number);

    /// <summary>What a kept document says when it was erased by law: what it was, and by what provision or decision. Its title may be what had to go.</summary>
    ComposedDocument Erased(ComposedDocument before, string basis);
}
