namespace Arende.Domain.Cases;

/// <summary>What a case is, for lists and for who may read it; the exact step is its open work items.</summary>
public enum CaseState { Draft, UnderReview, ForMeeting, Decided, Closed }
