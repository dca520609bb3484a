using Arende.Application;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Commands;

/// <summary>Finds what a command was told of by its number.</summary>
internal static class WrittenNumber
{
    /// <exception cref="RefusedToStartException">There is no such case, or more than one.</exception>
    public static async Task<CaseId> CaseNumbered(this IServiceProvider services, string written, CancellationToken ct)
    {
        var format = services.GetRequiredService<IOptions<ArendeOptions>>().Value.CaseNumberFormat;
        if (CaseNumberReader.Read(written, format) is not { } number) throw new RefusedToStartException($"'{written}' is no case number.");
        var found = await services.GetRequiredService<ArendeDb>().Cases.Numbered(number).Select(c => c.Id).Take(2).ToListAsync(ct);
        return found switch
        {
            [var one] => one,
            [] => throw new RefusedToStartException($"there is no case '{written}'."),
            _ => throw new RefusedToStartException($"'{written}' is a case in more than one register: say which."),
        };
    }
}
