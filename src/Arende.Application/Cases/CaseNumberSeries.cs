namespace Arende.Application.Cases;
public static class CaseNumberSeries { public static Task<Domain.Cases.CaseNumber> Next(Storage.ArendeDb db, string register, int year, CancellationToken ct) => throw new NotSupportedException(); }
