using Arende.Application.Storage;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Documents;

/// <summary>
/// How far a case has numbered its documents. A table of its own and no column of the case: a step of the case writes its history first and
/// then the case, so whoever held the case's row and waited for the history would wait for each other.
/// </summary>
public sealed class DocumentSeries
{
    public CaseId CaseId { get; init; }
    public int Last { get; init; }

    /// <summary>Takes the next number in the caller's transaction: it is given back if that is rolled back, and others wait until it ends.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction, so a failure afterwards would leave a gap.</exception>
    public static async Task<int> Next(ArendeDb db, CaseId caseId, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A document's number is taken inside the transaction that registers it.");
        var numbers = await db.Database.SqlQuery<int>($"""
            INSERT INTO document_series (case_id, last) VALUES ({caseId.Value}, 1)
            ON CONFLICT (case_id) DO UPDATE SET last = document_series.last + 1
            RETURNING last AS "Value"
            """).ToListAsync(ct);
        return numbers.Single();
    }
}
