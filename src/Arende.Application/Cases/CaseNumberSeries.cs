using Arende.Application.Storage;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

/// <summary>
/// How far a register has counted in a year. OSL 5:2: a number says which case it is, so none is given twice; and none is
/// skipped, so that a gap means that something is missing. A body's § through the year are counted the same way.
/// </summary>
public sealed class CaseNumberSeries
{
    public required string Register { get; init; }
    public int Year { get; init; }
    public int Last { get; init; }

    /// <summary>Takes the next number in the caller's transaction: it is given back if that is rolled back, and others wait until it ends.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction, so a failure afterwards would leave a gap.</exception>
    public static async Task<CaseNumber> Next(ArendeDb db, string register, int year, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A case number is taken inside the transaction that registers the case.");
        var serials = await db.Database.SqlQuery<int>($"""
            INSERT INTO case_number_series (register, year, last) VALUES ({register}, {year}, 1)
            ON CONFLICT (register, year) DO UPDATE SET last = case_number_series.last + 1
            RETURNING last AS "Value"
            """).ToListAsync(ct);
        return new CaseNumber(register, year, serials.Single());
    }

    /// <summary>Numbers up to this one were given by others: the next is after it. For who holds the series.</summary>
    internal static Task Reach(ArendeDb db, string register, int year, int used, CancellationToken ct) =>
        db.CaseNumberSeries.Where(series => series.Register == register && series.Year == year && series.Last < used).ExecuteUpdateAsync(set => set.SetProperty(series => series.Last, used), ct);

    /// <summary>Takes no number, and lets nobody else take one, or look which there are, before the caller's transaction ends: for numbers that others give.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public static async Task Hold(ArendeDb db, string register, int year, CancellationToken ct)
    {
        if (!db.IsInTransaction) throw new InvalidOperationException("A series is held inside a transaction.");
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO case_number_series (register, year, last) VALUES ({register}, {year}, 0)
            ON CONFLICT (register, year) DO UPDATE SET last = case_number_series.last
            """, ct);
    }
}
