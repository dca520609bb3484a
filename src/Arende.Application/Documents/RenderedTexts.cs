using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Documents;

/// <summary>Keeps rendered texts, so that a text is rendered once and not at each view.</summary>
public sealed class RenderedTexts(ArendeDb db, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<string, RenderedText>> Find(IReadOnlyCollection<string> digests, CancellationToken ct) =>
        await db.RenderedTexts.AsNoTracking().Where(text => digests.Contains(text.Digest)).ToDictionaryAsync(text => text.Digest, ct);

    // Past the change tracker: a page that shows a refused form must not save what the form had changed. Two who keep the same
    // text at once keep the same.
    public Task Keep(string digest, string html, bool isPlain, CancellationToken ct)
    {
        var today = StockholmTime.Today(clock);
        return db.Database.ExecuteSqlAsync(
            $"INSERT INTO rendered_texts (digest, html, is_plain, kept_on) VALUES ({digest}, {html}, {isPlain}, {today}) ON CONFLICT DO NOTHING", ct);
    }
}
