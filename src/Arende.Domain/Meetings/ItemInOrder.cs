using Arende.Domain.People;

namespace Arende.Domain.Meetings;

/// <summary>The clerk's mark that an item is in order: it holds for what the clerk saw, and no longer than that stands.</summary>
/// <param name="By">Who looked.</param>
/// <param name="ByName">By name, as it was then.</param>
/// <param name="At">When.</param>
/// <param name="Of">What they saw.</param>
public sealed record ItemInOrder(PersonId By, string ByName, DateTimeOffset At, ItemContent Of);
