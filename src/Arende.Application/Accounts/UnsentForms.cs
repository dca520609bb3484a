using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>Keeps what could not be sent, and gives it back to the account that it belongs to and to no other.</summary>
public sealed class UnsentForms(ArendeDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <returns>The id under which its owner gets it back.</returns>
    public async Task<Guid> Keep(PersonId owner, string address, TypedFields fields, CancellationToken ct)
    {
        var form = new UnsentForm { Id = Guid.NewGuid(), PersonId = owner, Address = address, Content = Seal(owner, fields), KeptAt = clock.GetUtcNow() };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var newest = db.UnsentForms.Where(f => f.PersonId == owner).OrderByDescending(f => f.KeptAt).Take(UnsentForm.MostOfOnePerson - 1).Select(f => f.Id);
        await db.UnsentForms.Where(f => f.PersonId == owner && !newest.Contains(f.Id)).ExecuteDeleteAsync(ct);
        db.UnsentForms.Add(form);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return form.Id;
    }

    /// <returns>Null when there is none that is this person's: sent, too old, or somebody else's.</returns>
    public async Task<ReturnedForm?> Find(Guid id, PersonId owner, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - UnsentForm.KeptFor;
        var form = await db.UnsentForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.PersonId == owner && f.KeptAt > oldest, ct);
        return form is not null && Open(owner, form.Content) is { } fields ? new ReturnedForm(id, form.Address, fields) : null;
    }

    public Task<bool> IsAnothers(Guid id, PersonId viewer, CancellationToken ct) =>
        db.UnsentForms.AnyAsync(f => f.Id == id && f.PersonId != viewer, ct);

    /// <summary>It has been sent from the address that it belongs to: now it is where its owner meant it to be.</summary>
    public Task Forget(Guid id, PersonId owner, string address, CancellationToken ct) =>
        db.UnsentForms.Where(f => f.Id == id && f.PersonId == owner && f.Address == address).ExecuteDeleteAsync(ct);

    private IDataProtector Protector(PersonId owner) => protection.CreateProtector("Arende.UnsentForm", owner.ToString());

    private byte[] Seal(PersonId owner, TypedFields fields)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(packing, fields);
        return Protector(owner).Protect(packed.ToArray());
    }

    // Null when the keys have been changed: then it can be read by nobody.
    private TypedFields? Open(PersonId owner, byte[] content)
    {
        try
        {
            using var packed = new MemoryStream(Protector(owner).Unprotect(content));
            using var unpacking = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<TypedFields>(unpacking);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
