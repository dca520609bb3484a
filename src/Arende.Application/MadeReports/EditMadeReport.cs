using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Figures;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.MadeReports;

/// <summary>Who writes the draft of a case writes a report that it carries, while it is a draft: what is under review is locked.</summary>
public sealed class EditMadeReport(ArendeDb db, LiveFigures figures, FigureBounds bounds, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">The case's officer, or somebody who writes with them.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="number">Which of its reports.</param>
    /// <param name="title">Its title.</param>
    /// <param name="text">Its text in Markdown.</param>
    /// <param name="seen">The report's version when it was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">Somebody else has saved it since, or the case was handed in.</exception>
    public Task Run(Viewer viewer, CaseId caseId, int number, string title, string text, long seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<EditMadeReport>(viewer, key, new JsonObject { ["case"] = caseId.ToString(), ["number"] = number, ["title"] = OneLine.Of(title), ["text"] = text });
        return operations.Once(asked, () => Change(viewer, caseId, number, made =>
        {
            if (made.Version != seen) throw new LostRaceException(Race.Instance);
            return Written(made, title, text, viewer.PersonId, ct);
        }, isWritten: true, asked, ct), ct);
    }

    /// <summary>Accepts what figures of the text say now; of one that has changed since it was shown nothing is accepted.</summary>
    public Task Accept(Viewer viewer, CaseId caseId, int number, IReadOnlyCollection<SeenFigure> shown, CancellationToken ct) => Change(viewer, caseId, number, async made =>
    {
        var accepted = shown.ToHashSet();
        var known = (made.Content.Seen ?? []).ToDictionary(one => one.Token);
        var now = await figures.Said(made.Content, made.BoardId, ct);
        made.HasSeen([.. now.Select(one => accepted.Contains(one) ? one : known.GetValueOrDefault(one.Token) ?? one)]);
    }, isWritten: false, asked: null, ct);

    private async Task Written(MadeReport made, string title, string text, PersonId by, CancellationToken ct)
    {
        var before = made.Content;
        made.Write(title, text, by, clock.GetUtcNow());
        var read = await bounds.Check(made.Content, before, made.BoardId, ct);
        // What its writers have seen stays as they saw it until they accept what it is now.
        var known = (made.Content.Seen ?? []).ToDictionary(one => one.Token);
        made.HasSeen([.. figures.Said(made.Content, read).Select(one => known.GetValueOrDefault(one.Token) ?? one)]);
    }

    private Task Change(Viewer viewer, CaseId caseId, int number, Func<MadeReport, Task> change, bool isWritten, Operation? asked, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        // Before the case is read: who hands it in meanwhile makes this try lose.
        var head = await journal.Head(db, JournalSubject.Of(caseId), ct);
        var draft = await db.Find(viewer, caseId, ct);
        viewer.MustHave(Right.WriteDraft, Whose.OfDraft(draft));
        draft.MustBeDraft();
        var made = await db.MadeReports.SingleOrDefaultAsync(one => one.CaseId == caseId && one.Number == number, ct) ?? throw new NotFoundException(number.ToString(CultureInfo.InvariantCulture));
        await change(made);
        var told = new JournalDraft(JournalSubject.Of(caseId), clock.GetUtcNow(), viewer.PersonId);
        if (isWritten) told.Tell(HistoryKind.DraftSaved, new JsonObject { ["attachment"] = draft.Report.Attachments.FirstOrDefault(attachment => attachment.Made == number)?.Number ?? number });
        told.Completes(asked);
        await journal.Write(db, told, head, ct);
    });
}
