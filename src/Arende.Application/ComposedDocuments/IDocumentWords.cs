using Arende.Application.Bodies;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Distribution;
using Arende.Application.Documents;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;

namespace Arende.Application.ComposedDocuments;

/// <param name="Municipality">Whose it is.</param>
/// <param name="Number">The case's, as written.</param>
/// <param name="Title">The case's.</param>
/// <param name="Report">What was written.</param>
/// <param name="Officer">By name.</param>
/// <param name="Board">Whose case it is.</param>
/// <param name="Bodies">Those of the installation.</param>
/// <param name="On">The day that stands on it.</param>
public sealed record StaffReportToCompose(string Municipality, string Number, string Title, StaffReport Report, string Officer, BodyId Board, BodyCatalogue Bodies, DateOnly On);

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
/// <param name="DecidedBy">Who had the delegation.</param>
/// <param name="DecidedOn">The day.</param>
/// <param name="Decision">As they wrote it when they decided.</param>
/// <param name="Clauses">The draft's.</param>
public sealed record OwnMinutesToCompose(string Municipality, Body Board, string Number, string Title, string DecidedBy, DateOnly DecidedOn, string Decision, IReadOnlyList<Clause> Clauses);

/// <summary>The words of documents, for those who compose them.</summary>
public interface IDocumentWords
{
    ComposedDocument StaffReport(StaffReportToCompose report);

    ComposedDocument DecisionExtract(DecisionToCompose decision);

    ComposedDocument ReportExtract(ReportToCompose report);

    ComposedDocument OwnMinutes(OwnMinutesToCompose decided);

    ComposedDocument RegisterExtract(RegisterToCompose register);

    ComposedDocument Notice(NoticeToCompose notice);

    /// <summary>What a kept document says when it was erased by law: what it was, and by what provision or decision. Its title may be what had to go.</summary>
    ComposedDocument Erased(ComposedDocument before, string basis);
}
