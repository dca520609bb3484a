using System.Security.Cryptography;
using System.Text;
using Arende.Application.ComposedDocuments;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Figures;

/// <summary>
/// The figures of a report that is signed, or handed in on a path where nobody signs: what each says is written into its text, in the same commit, and kept with its exact value and
/// its rows. A name that isn't in the catalogue stays as it was typed.
/// </summary>
public sealed class FreezeFigures(ArendeDb db, ReadFigures read, IDocumentWords words)
{
    /// <returns>The case with its frozen report; null where it has no figures, or they are frozen already.</returns>
    public async Task<Case?> Of(CaseId id, StaffReport report, DateTimeOffset now, CancellationToken ct)
    {
        if (report.Frozen is not null || !report.HasFigures) return null;
        var c = await db.Cases.SingleAsync(one => one.Id == id, ct);
        c.Freeze(await Manifest(c, now, ct));
        return c;
    }

    private async Task<FrozenFigures> Manifest(Case c, DateTimeOffset now, CancellationToken ct)
    {
        var figures = await read.Of(c.Report.Tokens, c.BoardId, ct);
        List<FrozenFigure> frozen = [];
        foreach (var token in c.Report.Tokens.DistinctBy(token => token.Text))
            if (figures.Blocks.TryGetValue(token.Text, out var block)) frozen.Add(block.Frozen(token.Text, words.NoFigure));
            else if (figures.Values.TryGetValue(token.Text, out var value))
                frozen.Add(new FrozenFigure(token.Text, value.Written(token, words.NoFigure), value.Number, [.. (value.Rows ?? []).Select(row => row.Kept)]));
        return new FrozenFigures(now, frozen, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonColumns.Write(frozen)))));
    }
}
