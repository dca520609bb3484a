using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.ComposedDocuments;

/// <summary>An administrator has the PDFs made that are missing, some at a time. What is made already is left as it is.</summary>
public sealed class PrintUnprinted(ArendeDb db, PrintKept print, IPdfPrinter printer, TimeProvider clock)
{
    public const int AtATime = 20;

    /// <returns>How many documents got theirs.</returns>
    /// <exception cref="PdfFailedException">None could be made.</exception>
    public async Task<int> Run(Viewer viewer, CancellationToken ct)
    {
        viewer.MustHave(Right.MendFaults);
        if (!printer.IsAvailable) throw new PdfFailedException("nothing here makes them.");
        var (made, failed) = (0, (PdfFailedException?)null);
        // Those that can't be made stand in nobody's way, as long as they aren't very many.
        foreach (var id in await UnprintedDocuments.Among(db, clock.GetUtcNow()).OrderBy(kept => kept.Id).Select(kept => kept.Id).Take(10 * AtATime).ToListAsync(ct))
        {
            if (made == AtATime) break;
            try
            {
                foreach (var use in Enum.GetValues<PdfUse>()) await print.Run(id, use, ct);
                made++;
            }
            catch (PdfFailedException exception)
            {
                failed = exception;
            }
        }
        return made == 0 && failed is not null ? throw failed : made;
    }
}
