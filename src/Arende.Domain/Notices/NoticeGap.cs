using Arende.Domain.People;

namespace Arende.Domain.Notices;

/// <summary>A time in which a notice wasn't up though it should have been.</summary>
/// <param name="PostedOn">The day from which the appeal period that it broke was counted.</param>
/// <param name="From">The first day on which it was down.</param>
/// <param name="To">The day on which it went up anew; null while it hasn't.</param>
/// <param name="NotedBy">Who noted it.</param>
/// <param name="NotedAt">When.</param>
public sealed record NoticeGap(DateOnly PostedOn, DateOnly From, DateOnly? To, PersonId NotedBy, DateTimeOffset NotedAt);
