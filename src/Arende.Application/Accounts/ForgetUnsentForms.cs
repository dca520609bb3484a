using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>Every hour: what nobody came back for is gone.</summary>
public sealed class ForgetUnsentForms(ArendeDb db, TimeProvider clock)
{
    public Task<int> Run(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - UnsentForm.KeptFor;
        return db.UnsentForms.Where(f => f.KeptAt <= oldest).ExecuteDeleteAsync(ct);
    }
}
