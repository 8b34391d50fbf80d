/**
 * Is this the face that was enrolled, and is it alive? {@link cn.xinxintong.face.FaceEngine} answers with accept, review or
 * reject and why, or says that it cannot.
 *
 * <pre>{@code
 * FaceEngine engine = FaceEngine.withoutModel();
 * FaceVerdict verdict = engine.verify(enrolled, challenge, frames);
 * if (verdict instanceof Unavailable) show("go to the labour officer");
 * }</pre>
 *
 * <p>No model is shipped. What an operator brings is described by a {@link cn.xinxintong.face.ModelManifest} and held
 * against it by {@link cn.xinxintong.face.ModelCheck}; without one the answer is {@code MODEL_MISSING}, never a match.
 *
 * <p>Not here: consent, which comes before the capture, and the road beside the face, which every step has.
 */
package cn.xinxintong.face;
