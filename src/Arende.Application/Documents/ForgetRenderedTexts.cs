using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Documents;

/// <summary>Throws away what was rendered long ago: versions that nobody reads, and the traces of texts that were erased.</summary>
public sealed class ForgetRenderedTexts(ArendeDb db, TimeProvider clock)
{
    public const int Days = 30;

    public Task<int> Run(CancellationToken ct)
    {
        var oldest = StockholmTime.Today(clock).AddDays(-Days);
        return db.RenderedTexts.Where(text => text.KeptOn < oldest).ExecuteDeleteAsync(ct);
    }
}
