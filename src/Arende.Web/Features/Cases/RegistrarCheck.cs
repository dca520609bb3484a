using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Web.Features.Cases;

/// <summary>What the registrar looks at before a case goes to the committee: attachments, recipients and who may read it.</summary>
/// <param name="Missing">Attachments that the text names and the list lacks.</param>
/// <param name="WithoutAddress">Recipients that would become open rows.</param>
public sealed record RegistrarCheck(Case Case, IReadOnlyList<int> Missing, IReadOnlyList<Recipient> WithoutAddress, IReadOnlyCollection<Unit> Units)
{
    public static async Task<RegistrarCheck> Of(ArendeDb db, Case c, CancellationToken ct)
    {
        var known = await KnownRecipients.Read(db, ct);
        return new RegistrarCheck(
            c, c.Report.AttachmentsNotListed(), [.. c.Report.Recipients.Where(recipient => Destination.Of(recipient, known).IsUnknown)], known.Units);
    }
}
