using Arende.Application.Storage;

namespace Arende.Web.Features.Economy;

/// <summary>A board's income and cost of a period: all of it, and unit by unit.</summary>
public sealed class IndexModel(ArendeDb db) : EconomyPage(db);
