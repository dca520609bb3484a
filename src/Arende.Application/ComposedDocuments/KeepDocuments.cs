using Arende.Application.Contracts;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Figures;
using Arende.Application.Journal;
using Arende.Application.MadeReports;
using Arende.Application.Minutes;
using Arende.Application.Reconciliation;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.ComposedDocuments;

/// <summary>Keeps a document as it stands in the moment in which it is signed, verified or put up: in that commit, and with the event that has its PDFs made.</summary>
public sealed class KeepDocuments(ArendeDb db, DefinitionCatalogue definitions, ComposeDocuments compose, FreezeFigures freeze, ReconcileReport reconcile, FigureBounds bounds, UnfinishedTexts unfinished, ComposeMinutes minutes, MinutesSigning signing)
{
    /// <exception cref="BrokenRuleException">It has counts that don't agree, or figures without a value, or takes more from the register than a text may: the register may have changed since it was handed in. Who is to sign can send it back.</exception>
    public async Task AsSigned(CaseId id, JournalDraft draft, CancellationToken ct)
    {
        var signed = await toSign.For(db)(db, id, ct);
        var carries = await CarriedReports.Of(db, id, signed.HasMade, ct);
        Obstacle.Refuse(ReconcileReport.Obstacles(await reconcile.OfCase(signed.Title, signed.Report, signed.Board, carries, ct)));
        Obstacle.Refuse(await bounds.Obstacles(signed.Report, signed.Board, ct));
        Obstacle.Refuse(await unfinished.AtSigning(id, signed.Report, signed.Board, carries, ct));
        var report = (await freeze.Of(id, signed.Report, draft.Now, ct))?.Report ?? signed.Report;
        var kept = new KeptDocument(id.Value, compose.StaffReport(signed.Number, signed.Title, report, signed.Officer, signed.Board, signed.Type), draft.Now, id, meetingId: null);
        // Who signs after another, on the same day, signs the same bytes.
        if (signed.LastDigest != kept.Digest) Add(kept, id.Value, draft);
        if (signed.HasMade) await freeze.MadeOf(id, draft, ct);
    }

    public async Task AsVerified(Meeting meeting, AgendaItem item, JournalDraft draft, CancellationToken ct)
    {
        var c = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == item.CaseId, ct);
        Add(new KeptDocument(item.Id, compose.DecisionExtract(c, meeting, item, await NotedOf(item, ct)), draft.Now, c.Id, meeting.Id), c.Id.Value, draft);
    }

    /// <summary>The minutes as a whole, with who verified them and how. Signatures of an earlier text are none of them.</summary>
    public async Task MinutesAsVerified(Meeting meeting, DateOnly on, JournalDraft draft, CancellationToken ct)
    {
        if (!ComposeMinutes.HasMinutes(meeting)) return;
        var now = await minutes.Of(meeting, ct);
        BrokenRuleException.When(now.HasClash, Rule.MinutesHaveClash);
        var standing = await signing.Standing(meeting.Id, ct);
        var isSigned = standing.Count > 0 && standing.TrueForAll(one => one.State == SignatureState.Given && one.Digest == now.Digest);
        var scan = isSigned ? null : await db.ScannedMinutes.Where(one => one.MeetingId == meeting.Id).OrderByDescending(one => one.Id).FirstOrDefaultAsync(ct);
        // On paper after all: nobody is waited for.
        if (!isSigned) foreach (var one in standing) one.TakeBack();
        Add(new KeptDocument(meeting.Id.Value, await minutes.AsVerified(meeting, new MinutesVerification(on, isSigned ? standing : [], scan), ct), draft.Now, caseId: null, meeting.Id), meeting.Id.Value, draft);
    }

    /// <summary>The § of an item without a case, where it has a list.</summary>
    public async Task AsVerified(Meeting meeting, StandingItem item, JournalDraft draft, CancellationToken ct) =>
        Add(new KeptDocument(item.Id, await compose.ReportExtract(meeting, item, ct), draft.Now, caseId: null, meeting.Id), meeting.Id.Value, draft);

    /// <summary>What a delegate decided, as its step wrote it: of one that isn't reported, its minutes.</summary>
    public void AsDecided(Case c, DelegateDecision decision, JournalDraft draft) =>
        Add(new KeptDocument(decision.Id, compose.DelegateDecision(c, decision, report: null), draft.Now, c.Id, meetingId: null), c.Id.Value, draft);

    /// <summary>The notice of such minutes.</summary>
    public void AsPutUp(CaseId id, Notice notice, JournalDraft draft) => Add(new KeptDocument(notice.Id.Value, compose.Notice(notice, []), draft.Now, id, meetingId: null), id.Value, draft);

    public void AsPutUp(Meeting meeting, Notice notice, JournalDraft draft) =>
        Add(new KeptDocument(notice.Id.Value, compose.Notice(notice, meeting.Agenda), draft.Now, caseId: null, meeting.Id), meeting.Id.Value, draft);

    public void AsCalled(Summons summons, ComposedDocument document, JournalDraft draft) =>
        Add(new KeptDocument(summons.Id, document, draft.Now, caseId: null, summons.MeetingId), summons.MeetingId.Value, draft);

    /// <summary>What anybody may read of verified minutes, masked already.</summary>
    public void AsPublished(PublishedMinutes published, ComposedDocument masked, JournalDraft draft) =>
        Add(new KeptDocument(published.Id, masked, draft.Now, caseId: null, published.MeetingId), published.MeetingId.Value, draft);

    // A committee's item names the board's list too: it decided itself.
    private async Task<DelegateDecision?> NotedOf(AgendaItem item, CancellationToken ct) => !item.IsNotedReport ? null : await DelegateDecision.Of(db, definitions, item.CaseId, ct);

    private void Add(KeptDocument kept, Guid subject, JournalDraft draft)
    {
        db.KeptDocuments.Add(kept);
        draft.Publish(new DocumentKept(subject, kept.Id));
    }

    // All of it in one statement: whoever signs waits for it.
    private static readonly CompiledOnce<Func<ArendeDb, CaseId, CancellationToken, Task<ToSign>>> toSign = new(() => EF.CompileAsyncQuery((ArendeDb db, CaseId id, CancellationToken _) => db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => new ToSign
    {
        Number = c.Number, Title = c.Title, Report = c.Report, Board = c.BoardId, Type = c.Type,
        Officer = db.People.Where(person => person.Id == c.CaseOfficerId).Select(person => person.Name).Single(),
        HasMade = db.MadeReports.Any(made => made.CaseId == c.Id),
        LastDigest = db.KeptDocuments.Where(kept => kept.AboutId == (Guid)(object)c.Id).OrderByDescending(kept => kept.Id).Select(kept => kept.ErasedAt == null ? kept.Digest : null).FirstOrDefault(),
    }).Single()));

    private sealed class ToSign
    {
        public required CaseNumber Number { get; init; }
        public required string Title { get; init; }
        public required StaffReport Report { get; init; }
        public required BodyId Board { get; init; }
        public required string Type { get; init; }
        public required string Officer { get; init; }
        public required bool HasMade { get; init; }

        /// <summary>That of what was signed last; null where nothing was, or what was has been erased.</summary>
        public string? LastDigest { get; init; }
    }
}
