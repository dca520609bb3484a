using System.Security.Cryptography;
using System.Text;
using Arende.Application.ComposedDocuments;
using Arende.Application.Contracts;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Figures;

/// <summary>
/// The figures of a report that is signed, or handed in on a path where nobody signs: what each says is written into its text, in the same commit, and kept with its exact value and
/// its rows. A name that isn't in the catalogue stays as it was typed.
/// </summary>
public sealed class FreezeFigures(ArendeDb db, ReadFigures read, ComposeDocuments compose, IDocumentWords words)
{
    /// <returns>The case with its frozen report; null where it has no figures, or they are frozen already.</returns>
    public async Task<Case?> Of(CaseId id, StaffReport report, DateTimeOffset now, CancellationToken ct)
    {
        if (report.Frozen is not null || !report.HasFigures) return null;
        var c = await db.Cases.SingleAsync(one => one.Id == id, ct);
        c.Freeze(await Manifest(c.Report, c.BoardId, now, ct));
        return c;
    }

    /// <summary>The same of the reports that were made as documents of the case: each is kept as it stands in that moment. Those that are frozen already stay as they are.</summary>
    public async Task MadeOf(CaseId id, JournalDraft draft, CancellationToken ct)
    {
        var number = await db.Cases.Where(c => c.Id == id).Select(c => new CaseNumber(c.Register, c.Year, c.Serial)).SingleAsync(ct);
        foreach (var made in (await db.MadeReports.Where(one => one.CaseId == id).OrderBy(one => one.Number).ToListAsync(ct)).Where(made => !made.IsFrozen))
        {
            made.Freeze(await Manifest(made.Content, made.BoardId, draft.Now, ct));
            var kept = new KeptDocument(made.Id.Value, await compose.MadeReport(made, number, ct), draft.Now, id, meetingId: null);
            db.KeptDocuments.Add(kept);
            draft.Publish(new DocumentKept(id.Value, kept.Id));
        }
    }

    private async Task<FrozenFigures> Manifest(StaffReport report, BodyId board, DateTimeOffset now, CancellationToken ct)
    {
        var figures = await read.Of(report.Tokens, board, ct);
        List<FrozenFigure> frozen = [];
        foreach (var token in report.Tokens.DistinctBy(token => token.Text))
            if (figures.Blocks.TryGetValue(token.Text, out var block)) frozen.Add(block.Frozen(token.Text, words.NoFigure));
            else if (figures.Values.TryGetValue(token.Text, out var value))
                frozen.Add(new FrozenFigure(token.Text, value.Written(token, words.NoFigure), value.Number, [.. (value.Rows ?? []).Select(row => row.Kept)]));
        return new FrozenFigures(now, frozen, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonColumns.Write(frozen)))));
    }
}
