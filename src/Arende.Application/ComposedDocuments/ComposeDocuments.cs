using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Distribution;
using Arende.Application.Documents;
using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.ComposedDocuments;

/// <summary>Reads what a document is made of, and has it composed. Whether its reader may see it is the caller's to ask.</summary>
public sealed class ComposeDocuments(ArendeDb db, CaseTypes types, ReportedDecisions reported, LiveFigures figures, IDocumentWords words, IOptions<ArendeOptions> options, TimeProvider clock)
{
    private string Municipality => options.Value.Municipality;

    public async Task<ComposedDocument> StaffReport(Case c, CancellationToken ct)
    {
        var officer = await db.People.Where(p => p.Id == c.CaseOfficerId).Select(p => p.Name).SingleAsync(ct);
        return StaffReport(c.Number, c.Title, await figures.InWords(c.Report, c.BoardId, ct), officer, c.BoardId, c.Type);
    }

    /// <summary>Of a case of which no more than this was read.</summary>
    internal ComposedDocument StaffReport(CaseNumber number, string title, StaffReport report, string officer, BodyId board, string type) =>
        words.StaffReport(new StaffReportToCompose(Municipality, NumberOf(number), title, report, officer, board, db.Bodies, StockholmTime.Today(clock)) { IsDelegated = types.IsDelegated(type) })
            with { Figures = report.Frozen };

    /// <summary>As it was frozen, or with the figures of today.</summary>
    public async Task<ComposedDocument> MadeReport(MadeReport made, CaseNumber number, CancellationToken ct)
    {
        var office = made.UnitId is { } unit ? await db.Units.Where(one => one.Id == unit).Select(one => one.Name).SingleAsync(ct) : db.Bodies[made.BoardId].SwedishName;
        var content = await figures.InWords(made.Content, made.BoardId, ct);
        return words.MadeReport(new MadeReportToCompose(Municipality, NumberOf(number), made.Number, made.Kind, made.Scope, made.Title, content.Sections[0].Text, office, StockholmTime.Today(clock))) with { Figures = made.Content.Frozen };
    }

    /// <param name="c">The case that was decided.</param>
    /// <param name="meeting">Where.</param>
    /// <param name="item">With its outcome.</param>
    /// <param name="delegated">What a delegate decided, where the meeting only noted it.</param>
    public ComposedDocument DecisionExtract(Case c, Meeting meeting, AgendaItem item, DelegateDecision? delegated = null)
    {
        var decision = new DecisionToSend(
            NumberOf(c.Number), c.Title, c.Type, item, meeting, db.Bodies[meeting.BodyId], ReportTable.ReferredToBy(item.Clauses, c.Report)) { Delegate = delegated };
        return words.DecisionExtract(new DecisionToCompose(Municipality, decision, item.VerifiedAtOnceOn ?? meeting.VerifiedOn, [.. c.Report.Recipients.Select(recipient => recipient.Name)]));
    }

    /// <summary>The § in which delegated decisions are noted. For anybody: of what isn't open the number stands alone.</summary>
    public async Task<ComposedDocument> ReportExtract(Meeting meeting, StandingItem item, CancellationToken ct) => words.ReportExtract(new ReportToCompose(
        Municipality, db.Bodies[meeting.BodyId], meeting, item, meeting.ReportedUnder(item.Id).Select(one => one.VerifiedAtOnceOn).FirstOrDefault() ?? meeting.VerifiedOn,
        await reported.Of(meeting.Id, item.Id, ct), one => NumberOf(one.Number)));

    /// <summary>What a delegate decided: of one that isn't reported, its minutes.</summary>
    public ComposedDocument DelegateDecision(Case c, DelegateDecision decision, DecisionReport? report) => words.DelegateDecision(new DelegatedToCompose(
        Municipality, db.Bodies[c.BoardId], NumberOf(c.Number), c.Title, decision, c.Report.Clauses, ReportTable.ReferredToBy(c.Report.Clauses, c.Report),
        [.. c.Report.Recipients.Select(recipient => recipient.Name)], report));

    /// <summary>A case's number as documents write it.</summary>
    public string NumberOf(Case c) => NumberOf(c.Number);

    /// <summary>For whoever asks: what is secret isn't read at all.</summary>
    public async Task<ComposedDocument> RegisterExtract(Viewer viewer, Case c, CancellationToken ct)
    {
        var lines = await PublicRegister.OfCase(db, viewer, c.Id, ct);
        return words.RegisterExtract(new RegisterToCompose(
            Municipality, NumberOf(c.Number), c.Access == AccessLevel.Secret ? null : c.Title, StockholmTime.DateAt(c.RegisteredAt), lines,
            line => $"{NumberOf(line.Case)}-{line.Number}", StockholmTime.Today(clock)));
    }

    /// <param name="notice">One that is or was up.</param>
    /// <param name="agenda">The items of its minutes.</param>
    public ComposedDocument Notice(Notice notice, IEnumerable<AgendaItem> agenda) => words.Notice(new NoticeToCompose(Municipality, db.Bodies[notice.BodyId], notice, notice.Appealable(agenda)));

    public ComposedDocument Summons(Body body, Summons summons, string sentBy, IReadOnlyList<SummonsLine> items, IReadOnlyList<int> gone) =>
        words.Summons(new SummonsToCompose(Municipality, body, summons, sentBy, items, gone));

    public ComposedDocument Pack(PackToCompose pack) => words.Pack(pack);

    internal string NumberOf(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);
}
