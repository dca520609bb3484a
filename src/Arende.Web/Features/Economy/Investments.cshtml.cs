using Arende.Application.Storage;

namespace Arende.Web.Features.Economy;

/// <summary>A board's investments and projects of a period, unit by unit.</summary>
public sealed class InvestmentsModel(ArendeDb db) : EconomyPage(db);
